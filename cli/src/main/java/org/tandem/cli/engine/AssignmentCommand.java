package org.tandem.cli.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.assignment.Assignment;
import org.tandem.engines.assignment.Objective;
import org.tandem.engines.assignment.Panel;
import org.tandem.engines.assignment.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code engine assignment FILE.json}: reviewers to items within exact bounds. */
@Command(name = "assignment", description = "Assigns reviewers to items within exact bounds.")
public final class AssignmentCommand extends EngineCommand {
    @Option(names = "--objective", description = "sum, fair or randomised.")
    private String objective = "sum";

    @Option(names = "--cap", description = "randomised: no pair is likelier than this.")
    private double cap = .5;

    @Option(names = "--seed", description = "randomised: seed of the draw.")
    private long seed = 1;

    @Override
    protected Outcome solve(Input input) throws IOException {
        var engine = Assignment.withDefaults().with(objective()).withCap(cap).withSeed(seed);
        var panel = input.json(File.class).panel(input.name());
        input.progress().phase("solving " + panel);
        return switch (engine.solve(panel)) {
            case Result.Assigned assigned -> {
                var json = Answered.of(panel, assigned, objective());
                yield new Outcome.Answer(json, json::report);
            }
            case Result.Infeasible infeasible ->
                new Outcome.Infeasible(infeasible.shortages().stream()
                        .map(AssignmentCommand::sentence)
                        .collect(Collectors.joining(" ")));
        };
    }

    private static String sentence(Result.Shortage shortage) {
        return shortage.reason()
                + (shortage.items().size() > 1 ? " Items: " + shortage.items() + "." : "")
                + (shortage.reviewers().size() > 1 ? " Reviewers: " + shortage.reviewers() + "." : "");
    }

    private Objective objective() {
        return switch (objective) {
            case "sum" -> Objective.SUM;
            case "fair" -> Objective.FAIR;
            case "randomised", "randomized" -> Objective.RANDOMISED;
            default ->
                throw new IllegalArgumentException("The objective " + objective
                        + " is none of sum, fair, randomised. Maybe a different spelling.");
        };
    }

    /**
     * The input. Affinities are a matrix (rows reviewers, columns items), or triples [reviewer, item, value] when
     * {@code reviewers} and {@code items} say how many there are; pairs without a triple have affinity 0.
     */
    private record File(
            @Nullable Integer coverage,
            @Nullable JsonNode load,
            @Nullable Integer minLoad,
            double @Nullable [][] affinity,
            double @Nullable [][] triples,
            @Nullable JsonNode reviewers,
            @Nullable JsonNode items,
            int @Nullable [][] conflicts,
            @Nullable String @Nullable [] reviewerOrganisation,
            @Nullable String @Nullable [] itemOrganisation,
            @Nullable Boolean everyParty,
            @Nullable Boolean connected) {

        Panel panel(String name) {
            if (coverage == null) {
                throw BadInput.in(name, "It lacks \"coverage\", the reviews of an item.");
            }
            var builder = affinities(name).coverage(coverage).minLoad(minLoad == null ? 0 : minLoad);
            loads(builder, name);
            for (var pair : conflicts == null ? new int[0][] : conflicts) {
                if (pair.length != 2) {
                    throw BadInput.in(name, "A conflict is [reviewer, item], not " + Arrays.toString(pair) + ".");
                }
                builder.conflict(pair[0], pair[1]);
            }
            organisations(builder, name);
            return (Boolean.TRUE.equals(connected) ? builder.connected() : builder).build();
        }

        private Panel.Builder affinities(String name) {
            boolean sparse = reviewers != null && items != null;
            if (triples != null || sparse && affinity != null && !matrix(affinity)) {
                return sparse(triples == null ? rows(affinity) : triples, name);
            }
            if (affinity == null) {
                throw BadInput.in(name, "It lacks \"affinity\" (rows reviewers, columns items).");
            }
            return Panel.of(affinity);
        }

        private static double[][] rows(double @Nullable [][] affinity) {
            return affinity == null ? new double[0][] : affinity;
        }

        /** A matrix of the announced size is no list of triples. */
        private boolean matrix(double[][] rows) {
            return rows.length == count(reviewers) && Arrays.stream(rows).allMatch(row -> row.length == count(items));
        }

        private static int count(@Nullable JsonNode node) {
            return node == null ? 0 : node.isArray() ? node.size() : node.asInt();
        }

        private Panel.Builder sparse(double[][] list, String name) {
            for (var triple : list) {
                if (triple.length != 3 || triple[0] != Math.rint(triple[0]) || triple[1] != Math.rint(triple[1])) {
                    throw BadInput.in(
                            name, "A triple is [reviewer, item, affinity], not " + Arrays.toString(triple) + ".");
                }
            }
            var builder = Panel.of(names(reviewers, list, 0), names(items, list, 1));
            for (var triple : list) {
                builder.affinity((int) triple[0], (int) triple[1], triple[2]);
            }
            return builder;
        }

        private static List<String> names(@Nullable JsonNode given, double[][] list, int place) {
            if (given != null && given.isArray()) {
                return IntStream.range(0, given.size())
                        .mapToObj(k -> given.get(k).asString())
                        .toList();
            }
            int most = given == null
                    ? 1
                            + (int) Arrays.stream(list)
                                    .mapToDouble(t -> t[place])
                                    .max()
                                    .orElse(-1)
                    : given.asInt();
            return IntStream.range(0, most).mapToObj(Integer::toString).toList();
        }

        private void loads(Panel.Builder builder, String name) {
            if (load == null) {
                throw BadInput.in(name, "It lacks \"load\", the most reviews of a reviewer.");
            }
            if (load.isArray()) {
                for (int r = 0; r < load.size(); r++) {
                    builder.load(r, load.get(r).asInt());
                }
            } else {
                builder.load(load.asInt());
            }
        }

        private void organisations(Panel.Builder builder, String name) {
            if (reviewerOrganisation == null) {
                if (Boolean.TRUE.equals(everyParty) || itemOrganisation != null) {
                    throw BadInput.in(name, "It lacks \"reviewerOrganisation\".");
                }
                return;
            }
            for (int r = 0; r < reviewerOrganisation.length; r++) {
                if (reviewerOrganisation[r] instanceof String organisation) {
                    builder.reviewerOrganisation(r, organisation);
                }
            }
            if (itemOrganisation != null) {
                for (int i = 0; i < itemOrganisation.length; i++) {
                    if (itemOrganisation[i] instanceof String organisation) {
                        builder.itemOrganisation(i, organisation);
                    }
                }
                builder.outsider();
            }
            if (Boolean.TRUE.equals(everyParty)) {
                builder.everyParty();
            }
        }
    }

    /**
     * The answer as JSON.
     *
     * @param pairs [reviewer, item], counted from 0
     * @param bound of what the objective ranks first: the sum, or when fair the worst item
     */
    private record Answered(
            List<int[]> pairs,
            double sum,
            double worst,
            double bound,
            boolean proved,
            double sumBound,
            double worstBound,
            @Nullable List<double[]> lottery,
            List<Result.Explanation> explanations,
            List<String> reasons) {

        static Answered of(Panel panel, Result.Assigned assigned, Objective objective) {
            var reviewers = index(panel.reviewers());
            var items = index(panel.items());
            var bounds = assigned.bounds();
            return new Answered(
                    assigned.pairs().stream()
                            .map(pair -> new int[] {at(reviewers, pair.reviewer()), at(items, pair.item())})
                            .toList(),
                    assigned.sum(),
                    assigned.worst(),
                    objective == Objective.FAIR ? bounds.worst() : bounds.sum(),
                    assigned.proved(),
                    bounds.sum(),
                    bounds.worst(),
                    assigned.lottery().isEmpty()
                            ? null
                            : assigned.lottery().stream()
                                    .map(pair -> new double[] {
                                        at(reviewers, pair.reviewer()), at(items, pair.item()), pair.probability()
                                    })
                                    .toList(),
                    assigned.explanations(),
                    assigned.reasons());
        }

        private static Map<String, Integer> index(List<String> names) {
            var index = new HashMap<String, Integer>();
            for (int k = 0; k < names.size(); k++) {
                index.put(names.get(k), k);
            }
            return index;
        }

        private static int at(Map<String, Integer> index, String name) {
            return index.getOrDefault(name, -1);
        }

        String report() {
            var text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "Sum %.6f (at most %.6f), worst item %.6f (at most %.6f), %s%n",
                    sum,
                    sumBound,
                    worst,
                    worstBound,
                    proved ? "proved" : "not proved"));
            reasons.forEach(reason -> text.append(reason).append('\n'));
            for (var item : explanations) {
                text.append("%n%s: %s%n".formatted(item.item(), item.reason()));
                for (var choice : item.chosen()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  %-24s %.4f, place %d%n",
                            choice.reviewer(),
                            choice.affinity(),
                            choice.rank()));
                }
            }
            return text.toString();
        }
    }
}
