package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One score a reviewer and item: the weighted mean over criteria, with their mean weight. */
final class Overall {
    private Overall() {}

    private record Pair(String item, String reviewer) {}

    static List<Review> of(List<Review> reviews) {
        if (reviews.stream().map(Review::criterion).distinct().count() == 1) {
            return reviews;
        }
        var pairs = new LinkedHashMap<Pair, List<Review>>();
        reviews.stream()
                .sorted()
                .forEach(review -> pairs.computeIfAbsent(
                                new Pair(review.item(), review.reviewer()), _ -> new ArrayList<>())
                        .add(review));
        return pairs.values().stream().map(Overall::mean).toList();
    }

    private static Review mean(List<Review> same) {
        double weight = same.stream().mapToDouble(Review::weight).sum();
        double sum = same.stream()
                .mapToDouble(review -> review.weight() * review.score())
                .sum();
        var one = same.getFirst();
        return new Review(one.item(), one.reviewer(), sum / weight, weight / same.size());
    }
}
