package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Whole-number scores by item, with reviewers and criteria as numbers; the lowest score counts as 0. */
final class Ratings {
    final List<String> reviewers;
    final List<String> criteria;
    /** Highest score above the lowest. */
    final int steps;

    final double lowest;
    /** The ratings of each item, items in the order of names. */
    final List<List<Rating>> byItem = new ArrayList<>();

    /** One score, 0 to {@link #steps}. */
    record Rating(int reviewer, int criterion, int score, double weight) {}

    Ratings(List<Review> reviews) {
        var sorted = reviews.stream().sorted().toList();
        reviewers =
                List.copyOf(new TreeSet<>(sorted.stream().map(Review::reviewer).toList()));
        criteria =
                List.copyOf(new TreeSet<>(sorted.stream().map(Review::criterion).toList()));
        lowest = sorted.stream().mapToDouble(Review::score).min().orElseThrow();
        double highest = sorted.stream().mapToDouble(Review::score).max().orElseThrow();
        if (highest - lowest > 100) {
            throw new IllegalArgumentException(
                    "Scores from %s to %s have too many steps for a Rasch model (100 at most). Maybe the Gaussian model fits."
                            .formatted(lowest, highest));
        }
        steps = (int) (highest - lowest);
        var item = "";
        for (var review : sorted) {
            if (byItem.isEmpty() || !review.item().equals(item)) {
                byItem.add(new ArrayList<>());
                item = review.item();
            }
            byItem.getLast().add(rating(review));
        }
    }

    private Rating rating(Review review) {
        if (review.score() != Math.rint(review.score())) {
            throw new IllegalArgumentException(
                    "The score %s of %s by %s is no whole number, as the Rasch model wants. Maybe the Gaussian model fits."
                            .formatted(review.score(), review.item(), review.reviewer()));
        }
        return new Rating(
                Collections.binarySearch(reviewers, review.reviewer()),
                Collections.binarySearch(criteria, review.criterion()),
                (int) (review.score() - lowest),
                review.weight());
    }
}
