package org.tandem.engines.health;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Participation balance [E6]: for k parties 1 - sum |p_i - 1/k| / (2 (1 - 1/k)) of the person-weeks in each activity;
 * 1 is even, 0 is one party alone. The lowest activity is the headline; below 20 person-weeks nothing is said.
 */
public record Participation(Map<String, Double> balance, Optional<String> headline) {
    private static final double ENOUGH = 20;

    /** Keeps activities by name. */
    public Participation {
        balance = Map.copyOf(balance);
    }

    /**
     * Balance of every activity with enough person-weeks.
     *
     * @param personWeeks by activity, one number a party, none negative, at least two parties
     */
    public static Participation of(Map<String, double[]> personWeeks) {
        var balance = new TreeMap<String, Double>();
        personWeeks.forEach((activity, weeks) -> {
            if (Arrays.stream(weeks).sum() >= ENOUGH) {
                balance.put(activity, balance(weeks));
            }
        });
        var headline = balance.entrySet().stream()
                .min(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return new Participation(balance, headline);
    }

    /** The balance of one activity, whatever its size; 1 when nobody did anything. */
    public static double balance(double... weeks) {
        if (weeks.length < 2 || !Arrays.stream(weeks).allMatch(w -> w >= 0 && Double.isFinite(w))) {
            throw new IllegalArgumentException(
                    "Balance needs two parties and no negative weeks, not %s. Maybe a party is missing."
                            .formatted(Arrays.toString(weeks)));
        }
        double all = Arrays.stream(weeks).sum();
        double even = 1.0 / weeks.length;
        double apart = all == 0
                ? 0
                : Arrays.stream(weeks).map(w -> Math.abs(w / all - even)).sum();
        return Math.max(0, 1 - apart / (2 * (1 - even)));
    }
}
