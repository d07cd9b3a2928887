package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairwise choices, counted as they come: only the counts of each pair stay in memory, and, where judges are named, one
 * line a vote. Not for use by several threads.
 */
public final class Votes {
    private static final int MOST_WAITING = 1 << 20;
    private static final int BUCKETS = 1 << 11;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Pairs pairs = new Pairs();
    final JudgeVotes judges = new JudgeVotes();
    private final Groups groups = new Groups();
    private final PlainCounts plain = new PlainCounts();
    /** Three counts a pair: won by the lower number, by the higher, ties. */
    private double[] count = new double[3 << 9];
    /** Other votes of weight one, not counted yet: memory is fast only in order, so they are counted pair by pair. */
    private long[] waiting = new long[1 << 9];

    private int waits;

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

    /**
     * How a comparison between numbered items went.
     *
     * @param outcome WIN of the first named, or TIE
     * @param weight how many equal ones; not negative
     * @param judge the number of who compared, from {@link #judge}, or {@link #NOBODY}
     * @param first the number of the item that came first, or {@link #NOBODY}
     */
    public record Detail(Outcome outcome, double weight, int judge, int first) {}

    /** No judge, or no item was first. */
    public static final int NOBODY = -1;

    /** Adds a vote. */
    public Votes add(Vote vote) {
        int judge = vote.judge() == null ? NOBODY : judge(vote.judge());
        int first = vote.first() == null ? NOBODY : item(vote.first());
        return add(item(vote.winner()), item(vote.loser()), new Detail(vote.outcome(), vote.weight(), judge, first));
    }

    /** One comparison of weight 1, won by the first named. */
    public Votes win(String winner, String loser) {
        return win(item(winner), item(loser));
    }

    /** One comparison of weight 1 between two numbered items: the short way for long files. */
    public Votes win(int winner, int loser) {
        distinct(winner, loser);
        boolean isPlain = Math.max(winner, loser) < PlainCounts.ITEMS && !groups.open();
        if (!isPlain || !plain.win(winner, loser)) {
            later(Math.min(winner, loser), Math.max(winner, loser), winner > loser ? 1 : 0);
        }
        return this;
    }

    /**
     * Adds what another collection counted, one without judges and groups, such as a part of a file; it is not to be used
     * any more.
     */
    public Votes addAll(Votes other) {
        if (other.groups.open() || other.judges.size > 0 || groups.open()) {
            throw new IllegalArgumentException(
                    "Votes with judges or groups cannot be added together. Maybe read them in one go.");
        }
        var number = other.names.stream().mapToInt(this::item).toArray();
        other.plain.drain((low, high, won, lost) -> wins(number[low], number[high], won, lost));
        var rest = other.pairs();
        for (int slot = 0; slot < rest.size(); slot++) {
            addSlot(other, slot, number);
        }
        return this;
    }

    private void wins(int one, int other, int won, int lost) {
        boolean turned = one > other;
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        int lower = turned ? lost : won;
        int higher = turned ? won : lost;
        if (high >= PlainCounts.ITEMS || !plain.add(low, high, lower, higher)) {
            int slot = slot(low, high, 0);
            count[3 * slot] += lower;
            count[3 * slot + 1] += higher;
        }
    }

    private void addSlot(Votes other, int from, int[] number) {
        int one = number[other.pairs.low(from)];
        int two = number[other.pairs.high(from)];
        boolean turned = one > two;
        int home = turned ? -other.pairs.home(from) : other.pairs.home(from);
        int slot = slot(Math.min(one, two), Math.max(one, two), home);
        count[3 * slot] += other.count(from, turned ? 1 : 0);
        count[3 * slot + 1] += other.count(from, turned ? 0 : 1);
        count[3 * slot + 2] += other.count(from, 2);
    }

    /** Adds a vote between two numbered items. */
    public Votes add(int one, int other, Detail how) {
        distinct(one, other);
        boolean turned = one > other;
        int low = turned ? other : one;
        int high = turned ? one : other;
        int home = how.first == NOBODY ? 0 : how.first == low ? 1 : -1;
        int side = how.outcome == Outcome.TIE ? 2 : turned ? 1 : 0;
        if (how.weight == 1 && how.judge == NOBODY && home == 0) {
            if (side != 2) {
                return win(one, other);
            }
            later(low, high, side);
            return this;
        }
        int slot = slot(low, high, home);
        count[3 * slot + side] += how.weight;
        groups.note(slot, side, how.weight);
        if (how.judge != NOBODY) {
            judges.add(how.judge, slot, side, how.weight);
        }
        return this;
    }

    private void later(int low, int high, int side) {
        if (groups.open()) {
            int slot = slot(low, high, 0);
            count[3 * slot + side]++;
            groups.note(slot, side, 1);
            return;
        }
        if (waits == waiting.length) {
            if (waits == MOST_WAITING) {
                settle();
            } else {
                waiting = Arrays.copyOf(waiting, 2 * waits);
            }
        }
        waiting[waits++] = (long) low << 33 | (long) high << 2 | side;
    }

    /** Counts what waits, sorted by the lower number. */
    private void settle() {
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(names.size() - 1 | BUCKETS - 1) - 11);
        var start = new int[BUCKETS + 1];
        for (int k = 0; k < waits; k++) {
            start[(int) (waiting[k] >>> 33 + shift) + 1]++;
        }
        for (int k = 0; k < BUCKETS; k++) {
            start[k + 1] += start[k];
        }
        var sorted = new long[waits];
        for (int k = 0; k < waits; k++) {
            sorted[start[(int) (waiting[k] >>> 33 + shift)]++] = waiting[k];
        }
        waits = 0;
        for (long vote : sorted) {
            int slot = slot((int) (vote >>> 33), (int) (vote >>> 2 & 0x7FFFFFFF), 0);
            count[3 * slot + (int) (vote & 3)]++;
        }
    }

    /** The pairs, with all votes counted. */
    Pairs pairs() {
        plain.drain((low, high, won, lost) -> {
            int slot = slot(low, high, 0);
            count[3 * slot] += won;
            count[3 * slot + 1] += lost;
        });
        settle();
        return pairs;
    }

    /** Whether all votes are in {@link #plain()}, and it is so full that it is read faster than pairs are sorted. */
    boolean isPlain() {
        long cells = (long) names.size() * names.size() / 2;
        return pairs.size() == 0 && waits == 0 && plain.pairs() > cells / 8;
    }

    PlainCounts plain() {
        return plain;
    }

    private void distinct(int one, int other) {
        if (one == other) {
            throw new IllegalArgumentException(
                    "The item %s cannot be compared with itself. Maybe two names were merged."
                            .formatted(names.get(one)));
        }
    }

    private int slot(int low, int high, int home) {
        int slot = pairs.slot(low, high, home);
        if (3 * slot + 2 >= count.length) {
            count = Arrays.copyOf(count, 2 * count.length);
        }
        return slot;
    }

    /** From now on, weights count equal comparisons, so that log-likelihoods carry their binomial coefficients. */
    public Votes grouped() {
        groups.begin();
        return this;
    }

    /** Sum of the logarithms of the groups' binomial coefficients; 0 when votes are single. */
    double logCoefficients(boolean withTies) {
        return groups.logCoefficients(withTies);
    }

    /** How often an outcome (0 the lower number won, 1 the higher, 2 neither) came at a slot of {@link #pairs()}. */
    double count(int slot, int side) {
        return count[3 * slot + side];
    }

    /** The number of an item; a new name gets the next one. */
    public int item(String name) {
        var known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The number of a judge; a new name gets the next one. */
    public int judge(String name) {
        return judges.number(name);
    }

    /** Names by number, in the order of arrival. */
    List<String> names() {
        return names;
    }
}
