package org.tandem.base.evaluation;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.calibration.Calibration;

/** Turns reviews into a ranking, by the calibration engine. The same reviews give the same ranking. */
final class Scores {

    private final Charter charter;
    private final List<Review> reviews;

    Scores(Charter charter, List<Review> reviews) {
        this.charter = charter;
        this.reviews =
                reviews.stream().filter(review -> !review.judgement().passed()).toList();
    }

    Ranking ranking() {
        if (reviews.isEmpty()) {
            return Ranking.NONE;
        }
        var result = result(charter::score);
        return new Ranking(standings(result), result.adjusted(), result.reasons());
    }

    /** By letter, mildest first: the order and the letters say nothing about who is who. */
    List<Severity> severities() {
        if (reviews.isEmpty()) {
            return List.of();
        }
        var sorted = result(charter::score).reviewers().stream()
                .map(Calibration.Reviewer::severity)
                .sorted(Comparator.reverseOrder())
                .toList();
        var severities = new ArrayList<Severity>();
        for (int i = 0; i < sorted.size(); i++) {
            severities.add(new Severity("Reviewer " + (i + 1), sorted.get(i)));
        }
        return severities;
    }

    /** The cut stands below the best places; with room for all there is none, and the engine is asked for none. */
    private Calibration.Result result(ToDoubleFunction<Judgement> axis) {
        long items = reviews.stream().map(Review::item).distinct().count();
        return Calibration.withDefaults()
                .withTop(charter.places() < items ? charter.places() : 0)
                .solve(reviews.stream().map(review -> row(review, axis)).toList());
    }

    private static org.tandem.engines.calibration.Review row(Review review, ToDoubleFunction<Judgement> axis) {
        return new org.tandem.engines.calibration.Review(
                review.item().toString(), review.alias().toString(), axis.applyAsDouble(review.judgement()));
    }

    private List<Standing> standings(Calibration.Result result) {
        var means = means();
        var novelty = novelty();
        var ties = ties(result);
        var standings = new ArrayList<Standing>();
        for (var item : result.items()) {
            int place = standings.size() + 1;
            standings.add(new Standing(
                    UUID.fromString(item.item()),
                    place,
                    means.getOrDefault(item.item(), item.value()),
                    item.value(),
                    finite(item.se()),
                    novelty.getOrDefault(item.item(), 0.0),
                    place <= charter.places(),
                    ties.contains(item.item())));
        }
        return standings;
    }

    private Map<String, Double> means() {
        return reviews.stream()
                .collect(groupingBy(
                        review -> review.item().toString(),
                        averagingDouble(review -> charter.score(review.judgement()))));
    }

    private Map<String, Double> novelty() {
        return result(Judgement::novelty).items().stream()
                .collect(toMap(Calibration.Item::item, Calibration.Item::value));
    }

    /** The last item inside the cut and all that error does not tell from it; none when it stands apart. */
    private static Set<String> ties(Calibration.Result result) {
        return result.cut()
                .filter(cut -> !cut.tied().isEmpty())
                .map(cut -> {
                    var tied = new ArrayList<>(cut.tied());
                    tied.add(cut.item());
                    return Set.copyOf(tied);
                })
                .orElse(Set.of());
    }

    private static @Nullable Double finite(double error) {
        return Double.isFinite(error) ? error : null;
    }
}
