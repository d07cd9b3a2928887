package org.tandem.engines.calibration;

import java.util.Comparator;

/**
 * One judgement.
 *
 * @param item what was judged
 * @param reviewer who judged
 * @param criterion by what; empty when there is only one criterion
 * @param score on any scale, from -1e100 to 1e100; the Rasch model wants whole numbers
 * @param weight confidence, positive; a review of weight 2 counts as two reviews that agree
 */
public record Review(String item, String reviewer, String criterion, double score, double weight)
        implements Comparable<Review> {

    /** The squares of larger scores are no numbers any more. */
    private static final double MOST = 1e100;

    private static final Comparator<Review> ORDER = Comparator.comparing(Review::item)
            .thenComparing(Review::reviewer)
            .thenComparing(Review::criterion)
            .thenComparingDouble(Review::score)
            .thenComparingDouble(Review::weight);

    /** Refuses a score that is not finite and a weight that is not positive. */
    public Review {
        if (!(Math.abs(score) <= MOST)) {
            throw new IllegalArgumentException(
                    "The score (%s) of %s by %s must be a finite number, at most 1e100. Maybe the review is empty and should be left out."
                            .formatted(score, item, reviewer));
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "The weight (%s) of %s by %s must be positive and finite. Maybe a review without confidence should be left out."
                            .formatted(weight, item, reviewer));
        }
    }

    /** A review of full confidence by a single criterion. */
    public Review(String item, String reviewer, double score) {
        this(item, reviewer, "", score, 1);
    }

    /** A review by a single criterion. */
    public Review(String item, String reviewer, double score, double weight) {
        this(item, reviewer, "", score, weight);
    }

    /** By item, reviewer, criterion, score, weight: the order in which engines read, so that input order is nothing. */
    @Override
    public int compareTo(Review other) {
        return ORDER.compare(this, other);
    }
}
