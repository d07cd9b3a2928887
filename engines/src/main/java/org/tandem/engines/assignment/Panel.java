package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who may judge what, how well they suit, and the bounds that hold exactly. Reviewers and items are counted from 0 in
 * the order given; affinities are any numbers up to 1e100, 0 where nothing was said.
 */
public final class Panel {
    /** Sums of larger ones are no numbers any more. */
    private static final double MOST_AFFINITY = 1e100;

    private final List<String> reviewers;
    private final List<String> items;
    private final double[][] affinity;
    private final BitSet[] conflicts;
    private final List<Optional<String>> reviewerOrganisation;
    private final List<Optional<String>> itemOrganisation;
    private final int coverage;
    private final int[] load;
    private final int minLoad;
    private final boolean outsider;
    private final boolean everyParty;
    private final boolean connected;

    private Panel(Builder from) {
        reviewers = List.copyOf(from.reviewers);
        items = List.copyOf(from.items);
        affinity = from.affinity;
        conflicts = from.conflicts;
        reviewerOrganisation = Arrays.stream(from.reviewerOrganisation)
                .map(Optional::ofNullable)
                .toList();
        itemOrganisation =
                Arrays.stream(from.itemOrganisation).map(Optional::ofNullable).toList();
        coverage = from.coverage;
        load = from.load;
        minLoad = from.minLoad;
        outsider = from.outsider;
        everyParty = from.everyParty;
        connected = from.connected;
    }

    /** A panel of named reviewers and items; names are unique in each list. */
    public static Builder of(List<String> reviewers, List<String> items) {
        return new Builder(reviewers, items);
    }

    /** A panel of a matrix, rows reviewers, columns items; names are "0", "1", ... */
    public static Builder of(double[][] affinity) {
        int columns = affinity.length == 0 ? 0 : affinity[0].length;
        var builder = new Builder(numbers(affinity.length), numbers(columns));
        for (int r = 0; r < affinity.length; r++) {
            if (affinity[r].length != columns) {
                throw new IllegalArgumentException(
                        "Row %d of the affinities has %d columns, row 0 has %d. Maybe a value is missing."
                                .formatted(r, affinity[r].length, columns));
            }
            for (int i = 0; i < columns; i++) {
                builder.affinity(r, i, affinity[r][i]);
            }
        }
        return builder;
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    /** Names of reviewers. */
    public List<String> reviewers() {
        return reviewers;
    }

    /** Names of items. */
    public List<String> items() {
        return items;
    }

    /** How well a reviewer suits an item. */
    public double affinity(int reviewer, int item) {
        return affinity[reviewer][item];
    }

    /** Whether this pair is possible. */
    public boolean free(int reviewer, int item) {
        return !conflicts[reviewer].get(item);
    }

    /** Reviews an item, exactly. */
    public int coverage() {
        return coverage;
    }

    /** Reviews of a reviewer, at most. */
    public int load(int reviewer) {
        return load[reviewer];
    }

    /** Reviews of each reviewer, at least. */
    public int minLoad() {
        return minLoad;
    }

    /** Whether the graph of reviewers and items must hang together. */
    public boolean connected() {
        return connected;
    }

    boolean outsider() {
        return outsider;
    }

    boolean everyParty() {
        return everyParty;
    }

    Optional<String> organisation(int reviewer) {
        return reviewerOrganisation.get(reviewer);
    }

    Optional<String> itemOrganisation(int item) {
        return itemOrganisation.get(item);
    }

    /** The parties that reviewers come from, by name. */
    List<String> parties() {
        return List.copyOf(new TreeSet<>(
                reviewerOrganisation.stream().flatMap(Optional::stream).toList()));
    }

    /** The same panel after a drop-out: this reviewer's load is 0. */
    public Panel without(int reviewer) {
        var copy = new Builder(reviewers, items);
        copy.affinity = affinity;
        copy.conflicts = conflicts;
        Arrays.setAll(
                copy.reviewerOrganisation, r -> reviewerOrganisation.get(r).orElse(null));
        Arrays.setAll(copy.itemOrganisation, i -> itemOrganisation.get(i).orElse(null));
        copy.coverage = coverage;
        copy.load = load.clone();
        copy.load[reviewer] = 0;
        copy.minLoad = minLoad;
        copy.outsider = outsider;
        copy.everyParty = everyParty;
        copy.connected = connected;
        return new Panel(copy);
    }

    /** Collects a panel; refuses numbers that are no counts and indices that are out of range. */
    public static final class Builder {
        private final List<String> reviewers;
        private final List<String> items;
        private double[][] affinity;
        private BitSet[] conflicts;
        private final @Nullable String[] reviewerOrganisation;
        private final @Nullable String[] itemOrganisation;
        private int coverage = 1;
        private int[] load;
        private int minLoad;
        private boolean outsider;
        private boolean everyParty;
        private boolean connected;

        private Builder(List<String> reviewers, List<String> items) {
            this.reviewers = new ArrayList<>(unique("reviewer", reviewers));
            this.items = new ArrayList<>(unique("item", items));
            affinity = new double[reviewers.size()][items.size()];
            conflicts = new BitSet[reviewers.size()];
            Arrays.setAll(conflicts, _ -> new BitSet());
            reviewerOrganisation = new @Nullable String[reviewers.size()];
            itemOrganisation = new @Nullable String[items.size()];
            load = new int[reviewers.size()];
            Arrays.fill(load, items.size());
        }

        private static List<String> unique(String kind, List<String> names) {
            var seen = new HashSet<String>();
            for (var name : names) {
                if (!seen.add(name)) {
                    throw new IllegalArgumentException(
                            "The %s %s stands twice. Maybe two lists were joined.".formatted(kind, name));
                }
            }
            return names;
        }

        /** How well a reviewer suits an item: any number from -1e100 to 1e100. */
        public Builder affinity(int reviewer, int item, double value) {
            if (!(Math.abs(value) <= MOST_AFFINITY)) {
                throw new IllegalArgumentException(
                        "The affinity (%s) of reviewer %d and item %d must be finite, at most 1e100. Maybe a conflict was meant: state it as one."
                                .formatted(value, reviewer, item));
            }
            affinity[inside("reviewer", reviewer, reviewers.size())][inside("item", item, items.size())] = value;
            return this;
        }

        /** Makes a pair impossible. */
        public Builder conflict(int reviewer, int item) {
            conflicts[inside("reviewer", reviewer, reviewers.size())].set(inside("item", item, items.size()));
            return this;
        }

        /** Reviews an item, exactly. */
        public Builder coverage(int reviews) {
            coverage = count("coverage", reviews);
            return this;
        }

        /** Reviews of each reviewer, at most. */
        public Builder load(int reviews) {
            Arrays.fill(load, count("load", reviews));
            return this;
        }

        /** Reviews of one reviewer, at most. */
        public Builder load(int reviewer, int reviews) {
            load[inside("reviewer", reviewer, reviewers.size())] = count("load", reviews);
            return this;
        }

        /** Reviews of each reviewer, at least. */
        public Builder minLoad(int reviews) {
            minLoad = count("least load", reviews);
            return this;
        }

        /** Where a reviewer belongs. */
        public Builder reviewerOrganisation(int reviewer, String organisation) {
            reviewerOrganisation[inside("reviewer", reviewer, reviewers.size())] = organisation;
            return this;
        }

        /** Where an item comes from. */
        public Builder itemOrganisation(int item, String organisation) {
            itemOrganisation[inside("item", item, items.size())] = organisation;
            return this;
        }

        /** At least one reviewer of another organisation than the item's; items without one are not bound. */
        public Builder outsider() {
            outsider = true;
            return this;
        }

        /** At least one reviewer of each organisation that has reviewers, on every item. */
        public Builder everyParty() {
            everyParty = true;
            return this;
        }

        /** All items and all reviewers in use hang together through shared reviews. */
        public Builder connected() {
            connected = true;
            return this;
        }

        private static int inside(String kind, int index, int size) {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException(
                        "The %s %d does not exist: there are %d, counted from 0. Maybe it was counted from 1."
                                .formatted(kind, index, size));
            }
            return index;
        }

        private static int count(String kind, int reviews) {
            if (reviews < 0) {
                throw new IllegalArgumentException(
                        "The %s (%d) must not be negative. Maybe a sign slipped in.".formatted(kind, reviews));
            }
            return reviews;
        }

        /** The panel. */
        public Panel build() {
            return new Panel(this);
        }
    }

    @Override
    public String toString() {
        return "Panel[%d reviewers, %d items, coverage %d, loads %s, least %d]"
                .formatted(
                        reviewers.size(),
                        items.size(),
                        coverage,
                        Objects.toString(Arrays.stream(load).summaryStatistics().getMax()),
                        minLoad);
    }
}
