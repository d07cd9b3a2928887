package org.tandem.cli.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.assignment.Panel;
import tools.jackson.databind.JsonNode;

/**
 * An assignment file. Affinities are a matrix (rows reviewers, columns items), or triples [reviewer, item, value] when
 * {@code reviewers} and {@code items} say how many there are; pairs without a triple have affinity 0.
 *
 * @param load of each reviewer, or a list with one a reviewer
 * @param reviewers how many, or a list of names; {@code items} likewise
 */
record AssignmentCase(
        Integer coverage,
        JsonNode load,
        @Nullable Integer minLoad,
        double @Nullable [][] affinity,
        double @Nullable [][] triples,
        @Nullable JsonNode reviewers,
        @Nullable JsonNode items,
        @Nullable List<List<Integer>> conflicts,
        @Nullable List<@Nullable String> reviewerOrganisation,
        @Nullable List<@Nullable String> itemOrganisation,
        @Nullable Boolean everyParty,
        @Nullable Boolean connected) {

    /** All pairs stand in memory. */
    private static final long MOST_PAIRS = 100_000_000;

    Panel panel(String file) {
        var sizes = new Sizes(file);
        var builder = affinities(sizes).coverage(coverage).minLoad(minLoad == null ? 0 : minLoad);
        loads(builder, sizes);
        for (var pair : conflicts == null ? List.<List<Integer>>of() : conflicts) {
            if (pair.size() != 2) {
                throw BadInput.in(file, "A conflict is [reviewer, item], not " + pair + ".");
            }
            builder.conflict(pair.getFirst(), pair.getLast());
        }
        organisations(builder, sizes);
        return (Boolean.TRUE.equals(connected) ? builder.connected() : builder).build();
    }

    /** How many reviewers and items there turned out to be. */
    private static final class Sizes {
        private final String file;
        private int reviewers;
        private int items;

        Sizes(String file) {
            this.file = file;
        }

        void must(String field, int given, int wanted) {
            if (given != wanted) {
                throw BadInput.in(file, "%s has %d entries for %d.".formatted(field, given, wanted));
            }
        }
    }

    private Panel.Builder affinities(Sizes sizes) {
        boolean both = there(reviewers) != null && there(items) != null;
        if (triples != null) {
            return sparse(triples, sizes);
        }
        if (affinity == null) {
            throw BadInput.in(sizes.file, "It lacks \"affinity\" (rows reviewers, columns items).");
        }
        return both && !matrix(affinity, sizes.file) ? sparse(affinity, sizes) : matrix(affinity, sizes);
    }

    private static Panel.Builder matrix(double[][] rows, Sizes sizes) {
        sizes.reviewers = rows.length;
        sizes.items = rows.length == 0 ? 0 : rows[0].length;
        if (sizes.items == 0) {
            throw BadInput.in(sizes.file, "affinity is empty. Maybe the reviewers or the items are missing.");
        }
        return Panel.of(rows);
    }

    /** Null is as good as absent. */
    private static @Nullable JsonNode there(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    /** A matrix of the announced size is no list of triples. */
    private boolean matrix(double[][] rows, String file) {
        return rows.length == count(reviewers, "reviewers", file)
                && Arrays.stream(rows).allMatch(row -> row.length == count(items, "items", file));
    }

    private static int count(@Nullable JsonNode node, String field, String file) {
        var there = there(node);
        return there == null ? 0 : there.isArray() ? there.size() : whole(there, field, file);
    }

    private Panel.Builder sparse(double[][] list, Sizes sizes) {
        for (var triple : list) {
            if (triple.length != 3 || triple[0] != Math.rint(triple[0]) || triple[1] != Math.rint(triple[1])) {
                throw BadInput.in(
                        sizes.file, "A triple is [reviewer, item, affinity], not " + Arrays.toString(triple) + ".");
            }
        }
        var rows = names(reviewers, list, 0, sizes.file);
        var columns = names(items, list, 1, sizes.file);
        sizes.reviewers = rows.size();
        sizes.items = columns.size();
        if (rows.isEmpty() || columns.isEmpty()) {
            throw BadInput.in(sizes.file, "There are no reviewers, or no items. Maybe the triples are missing.");
        }
        if ((long) rows.size() * columns.size() > MOST_PAIRS) {
            throw BadInput.in(
                    sizes.file, "%d reviewers and %d items are too many.".formatted(rows.size(), columns.size()));
        }
        return filled(Panel.of(rows, columns), list, sizes);
    }

    private static Panel.Builder filled(Panel.Builder builder, double[][] list, Sizes sizes) {
        var seen = new boolean[sizes.reviewers][sizes.items];
        for (var triple : list) {
            int reviewer = (int) triple[0];
            int item = (int) triple[1];
            builder.affinity(reviewer, item, triple[2]);
            if (seen[reviewer][item]) {
                throw BadInput.in(
                        sizes.file, "The pair of reviewer %d and item %d stands twice.".formatted(reviewer, item));
            }
            seen[reviewer][item] = true;
        }
        return builder;
    }

    private static List<String> names(@Nullable JsonNode given, double[][] list, int place, String file) {
        var there = there(given);
        if (there != null && there.isArray()) {
            return IntStream.range(0, there.size())
                    .mapToObj(k -> there.get(k).asString(String.valueOf(k)))
                    .toList();
        }
        int most = there != null
                ? whole(there, place == 0 ? "reviewers" : "items", file)
                : 1 + (int) Arrays.stream(list).mapToDouble(t -> t[place]).max().orElse(-1);
        return IntStream.range(0, most).mapToObj(Integer::toString).toList();
    }

    private void loads(Panel.Builder builder, Sizes sizes) {
        if (!load.isArray()) {
            builder.load(whole(load, "load", sizes.file));
            return;
        }
        sizes.must("load", load.size(), sizes.reviewers);
        for (int r = 0; r < load.size(); r++) {
            builder.load(r, whole(load.get(r), "load[" + r + "]", sizes.file));
        }
    }

    private static int whole(JsonNode node, String field, String file) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw BadInput.in(file, "%s (%s) must be a whole number.".formatted(field, node));
        }
        if (node.intValue() < 0) {
            throw BadInput.in(file, "%s (%s) must not be negative.".formatted(field, node));
        }
        return node.intValue();
    }

    private void organisations(Panel.Builder builder, Sizes sizes) {
        if (reviewerOrganisation == null) {
            if (Boolean.TRUE.equals(everyParty) || itemOrganisation != null) {
                throw BadInput.in(sizes.file, "It lacks \"reviewerOrganisation\".");
            }
            return;
        }
        sizes.must("reviewerOrganisation", reviewerOrganisation.size(), sizes.reviewers);
        for (int r = 0; r < sizes.reviewers; r++) {
            if (reviewerOrganisation.get(r) instanceof String organisation) {
                builder.reviewerOrganisation(r, organisation);
            }
        }
        itemsFrom(builder, sizes);
        if (Boolean.TRUE.equals(everyParty)) {
            builder.everyParty();
        }
    }

    private void itemsFrom(Panel.Builder builder, Sizes sizes) {
        if (itemOrganisation == null) {
            return;
        }
        sizes.must("itemOrganisation", itemOrganisation.size(), sizes.items);
        for (int i = 0; i < sizes.items; i++) {
            if (itemOrganisation.get(i) instanceof String organisation) {
                builder.itemOrganisation(i, organisation);
            }
        }
        builder.outsider();
    }
}
