package org.tandem.cli.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.assignment.Assignment;
import org.tandem.engines.assignment.Objective;
import org.tandem.engines.assignment.Panel;
import org.tandem.engines.assignment.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engine assignment FILE.json}: reviewers to items within exact bounds. */
@Command(
        name = "assignment",
        version = Version.ASSIGNMENT,
        description = "Assigns reviewers to items within exact bounds.")
public final class AssignmentCommand extends EngineCommand {
    private static final int MOST_NAMED = 20;

    @Option(names = "--objective", description = "sum, fair or randomised.")
    private String objective = "sum";

    @Option(names = "--cap", description = "randomised: no pair is likelier than this.")
    private double cap = .5;

    @Option(names = "--seed", description = "randomised: seed of the draw.")
    private long seed = 1;

    @Override
    protected Outcome solve(Input input) throws IOException {
        var engine = Assignment.withDefaults().with(objective()).withCap(cap).withSeed(seed);
        var panel = input.json(AssignmentCase.class).panel(input.name());
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
        return shortage.reason() + listed("Items", shortage.items()) + listed("Reviewers", shortage.reviewers());
    }

    /** Nobody reads hundreds of names. */
    private static String listed(String kind, List<String> names) {
        if (names.size() <= 1) {
            return "";
        }
        int more = names.size() - MOST_NAMED;
        return " %s: %s%s."
                .formatted(
                        kind,
                        String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))),
                        more > 0 ? " and " + more + " more" : "");
    }

    private Objective objective() {
        return switch (objective.toLowerCase(Locale.ROOT)) {
            case "sum" -> Objective.SUM;
            case "fair" -> Objective.FAIR;
            case "randomised", "randomized" -> Objective.RANDOMISED;
            default ->
                throw new IllegalArgumentException("The objective " + objective
                        + " is none of sum, fair, randomised. Maybe a different spelling.");
        };
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
