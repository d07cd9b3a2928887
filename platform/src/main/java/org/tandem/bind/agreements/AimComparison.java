package org.tandem.bind.agreements;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An aim with the ratings of all sides, side by side [C9].
 *
 * @param ratings one a party; none while a side has not rated yet
 * @param raters the parties that have rated it
 */
public record AimComparison(Aim aim, List<AimRating> ratings, Set<UUID> raters) {

    /** Points between the highest and the lowest rating above which a divergence must be resolved or noted [C11]. */
    public static final int LIMIT = 2;

    public AimComparison {
        ratings = List.copyOf(ratings);
        raters = Set.copyOf(raters);
    }

    public boolean revealed() {
        return !ratings.isEmpty();
    }

    /** Points between the highest and the lowest rating; 0 before they are revealed. */
    public int spread() {
        var values = ratings.stream().mapToInt(AimRating::value).summaryStatistics();
        return revealed() ? values.getMax() - values.getMin() : 0;
    }

    /** Agreement score in percent: 100 for equal ratings, 0 for 1 against 7. */
    public int score() {
        return Math.round(100f * (1 - (float) spread() / (Rating.HIGHEST - Rating.LOWEST)));
    }

    /** What a party rated; 0 before it is revealed. */
    public int ratingOf(UUID party) {
        return ratings.stream()
                .filter(rating -> rating.party().equals(party))
                .mapToInt(AimRating::value)
                .findFirst()
                .orElse(0);
    }

    public boolean diverges() {
        return spread() > LIMIT;
    }

    /** Whether it stands in the way of signing. */
    boolean unsettled() {
        return !revealed() || (diverges() && aim.note().isEmpty());
    }
}
