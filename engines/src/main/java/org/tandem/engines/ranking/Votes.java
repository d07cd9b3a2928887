package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Pairwise choices, counted as they come: only the counts of each pair stay in memory, and, where judges are named, one
 * line a vote. Not for use by several threads.
 */
public final class Votes {
    private static final int HOME_BITS = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long[] keys = new long[1 << 10];
    private int[] slots = new int[1 << 10];
    private int pairs;
    long[] key = new long[1 << 9];
    double[][] count = {new double[1 << 9], new double[1 << 9], new double[1 << 9]};
    private double[][] group = {new double[1 << 9], new double[1 << 9], new double[1 << 9]};
    private byte[] seen = new byte[1 << 9];
    private double coefficients;
    private boolean grouped;
    final JudgeVotes judges = new JudgeVotes();

    /** How a comparison ended. */
    public enum Outcome {
        /** The first named won. */
        WIN,
        /** Neither won. */
        TIE
    }

    /**
     * One or several equal comparisons.
     *
     * @param winner the winner, or either side of a tie
     * @param loser the other
     * @param weight how many; not negative
     * @param judge who compared, or null
     * @param first which of the two was shown first or played at home, or null
     */
    public record Vote(
            String winner,
            String loser,
            Outcome outcome,
            double weight,
            @Nullable String judge,
            @Nullable String first) {
        /** Refuses a vote of an item on itself, a negative weight, a first that is neither. */
        public Vote {
            if (winner.equals(loser)) {
                throw new IllegalArgumentException(
                        "The item %s cannot be compared with itself. Maybe two names were merged.".formatted(winner));
            }
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of %s against %s must be a number, not negative. Maybe a loss belongs in a row of its own."
                                .formatted(weight, winner, loser));
            }
            if (first != null && !first.equals(winner) && !first.equals(loser)) {
                throw new IllegalArgumentException("The first (%s) is neither %s nor %s. Maybe a different spelling."
                        .formatted(first, winner, loser));
            }
        }
    }

    /** Adds a vote. */
    public Votes add(Vote vote) {
        int one = number(vote.winner());
        int other = number(vote.loser());
        int home = vote.first() == null ? 0 : vote.first().equals(vote.winner()) ? 1 : -1;
        add(one, other, new Kind(vote.outcome(), home, vote.weight(), vote.judge()));
        return this;
    }

    /** One comparison of weight 1, won by the first named: the short way for long files. */
    public Votes win(String winner, String loser) {
        int one = number(winner);
        int other = number(loser);
        if (one == other) {
            return add(new Vote(winner, loser, Outcome.WIN, 1, null, null));
        }
        int slot = pair(Math.min(one, other), Math.max(one, other), 0);
        count[one < other ? 0 : 1][slot]++;
        return this;
    }

    /** From now on, weights count equal comparisons, so that log-likelihoods carry their binomial coefficients. */
    public Votes grouped() {
        grouped = true;
        return this;
    }

    private record Kind(
            Outcome outcome,
            int home,
            double weight,
            @Nullable String judge) {}

    private void add(int one, int other, Kind kind) {
        boolean turned = one > other;
        int home = turned ? -kind.home : kind.home;
        int slot = pair(Math.min(one, other), Math.max(one, other), home);
        int side = kind.outcome == Outcome.TIE ? 2 : turned ? 1 : 0;
        count[side][slot] += kind.weight;
        if (grouped) {
            inGroup(slot, side, kind.weight);
        }
        if (kind.judge != null) {
            judges.add(kind.judge, slot, side, kind.weight);
        }
    }

    /** A group of a pair ends where one of its outcomes comes again: then another row of the published table began. */
    private void inGroup(int slot, int side, double weight) {
        if ((seen[slot] & 1 << side) != 0) {
            coefficients += coefficient(slot);
            seen[slot] = 0;
            for (var part : group) {
                part[slot] = 0;
            }
        }
        seen[slot] |= (byte) (1 << side);
        group[side][slot] = weight;
    }

    private double coefficient(int slot) {
        double all = group[0][slot] + group[1][slot] + group[2][slot];
        double log = Gamma.logGamma(all + 1);
        for (var part : group) {
            log -= Gamma.logGamma(part[slot] + 1);
        }
        return log;
    }

    /** Sum of the logarithms of the groups' binomial coefficients; 0 when votes are single or weights broken. */
    double logCoefficients() {
        double sum = coefficients;
        for (int slot = 0; slot < pairs && grouped; slot++) {
            sum += coefficient(slot);
        }
        return sum;
    }

    private int number(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    private int pair(int low, int high, int home) {
        long wanted = ((long) low << 31 | high) << HOME_BITS | home + 1;
        int at = place(wanted);
        if (slots[at] == 0) {
            keys[at] = wanted;
            slots[at] = ++pairs;
            room();
            key[pairs - 1] = wanted;
            if (pairs * 2 > keys.length) {
                rehash();
                return pairs - 1;
            }
        }
        return slots[at] - 1;
    }

    private int place(long wanted) {
        int mask = keys.length - 1;
        int at = (int) (wanted * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (slots[at] != 0 && keys[at] != wanted) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        keys = new long[2 * keys.length];
        slots = new int[keys.length];
        for (int slot = 0; slot < pairs; slot++) {
            int at = place(key[slot]);
            keys[at] = key[slot];
            slots[at] = slot + 1;
        }
    }

    private void room() {
        if (pairs > key.length) {
            key = Arrays.copyOf(key, 2 * pairs);
            seen = Arrays.copyOf(seen, 2 * pairs);
            for (int side = 0; side < 3; side++) {
                count[side] = Arrays.copyOf(count[side], 2 * pairs);
                group[side] = Arrays.copyOf(group[side], 2 * pairs);
            }
        }
    }

    int pairs() {
        return pairs;
    }

    int low(int slot) {
        return (int) (key[slot] >>> 31 + HOME_BITS);
    }

    int high(int slot) {
        return (int) (key[slot] >>> HOME_BITS & 0x7FFFFFFF);
    }

    /** 1 when the lower number was first, -1 when the higher was, 0 when nobody said. */
    int home(int slot) {
        return (int) (key[slot] & 3) - 1;
    }

    /** Names by number, in the order of arrival. */
    List<String> names() {
        return names;
    }
}
