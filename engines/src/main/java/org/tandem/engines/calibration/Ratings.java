package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whole-number scores by item, with reviewers and criteria as numbers. The lowest score counts as 0. A score that nobody
 * gave has no chance and is no step of its own: its steps would have no finite best value.
 */
final class Ratings {
    final List<String> reviewers;
    final List<String> criteria;
    /** The scores that were given, ascending, less the lowest. */
    final int[] scale;

    final int lowest;
    /** The ratings of each item, items in the order of names. */
    final List<List<Rating>> byItem = new ArrayList<>();

    /** One rating; {@code place} is that of its score on the scale. */
    record Rating(int reviewer, int criterion, int place, double weight) {}

    Ratings(List<Review> reviews) {
        var sorted = reviews.stream().sorted().toList();
        reviewers =
                List.copyOf(new TreeSet<>(sorted.stream().map(Review::reviewer).toList()));
        criteria =
                List.copyOf(new TreeSet<>(sorted.stream().map(Review::criterion).toList()));
        refuseWide(sorted.stream().mapToDouble(Review::score).summaryStatistics());
        var given = sorted.stream().mapToInt(Ratings::whole).sorted().distinct().toArray();
        lowest = given[0];
        scale = IntStream.of(given).map(score -> score - lowest).toArray();
        var item = "";
        for (var review : sorted) {
            if (byItem.isEmpty() || !review.item().equals(item)) {
                byItem.add(new ArrayList<>());
                item = review.item();
            }
            byItem.getLast().add(rating(review));
        }
    }

    private static void refuseWide(DoubleSummaryStatistics scores) {
        if (scores.getMax() - scores.getMin() > 100) {
            throw new IllegalArgumentException(
                    "Scores from %s to %s have too many steps for a Rasch model (100 at most). Maybe the Gaussian model fits."
                            .formatted(scores.getMin(), scores.getMax()));
        }
    }

    private static int whole(Review review) {
        if (review.score() != Math.rint(review.score())) {
            throw new IllegalArgumentException(
                    "The score %s of %s by %s is no whole number, as the Rasch model wants. Maybe the Gaussian model fits."
                            .formatted(review.score(), review.item(), review.reviewer()));
        }
        return (int) review.score();
    }

    private Rating rating(Review review) {
        return new Rating(
                Collections.binarySearch(reviewers, review.reviewer()),
                Collections.binarySearch(criteria, review.criterion()),
                Arrays.binarySearch(scale, whole(review) - lowest),
                review.weight());
    }

    /** How many steps the scale has. */
    int steps() {
        return scale.length - 1;
    }

    /** Scores between the lowest and the highest that nobody gave. */
    List<Integer> unused() {
        return IntStream.range(0, scale[steps()])
                .filter(score -> Arrays.binarySearch(scale, score) < 0)
                .mapToObj(score -> lowest + score)
                .toList();
    }
}
