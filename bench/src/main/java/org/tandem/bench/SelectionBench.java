package org.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;
import org.tandem.engines.selection.Selection;
import org.tandem.engines.selection.Selection.Chosen;

/**
 * Ten seeded portfolios of 200 projects under 10 limits. Peers: the integer solver of ojAlgo and HiGHS (through SciPy), each
 * given ten seconds a portfolio. Costs are drawn as in the OR-Library's generated knapsacks, but values independent of
 * costs; with the argument {@code correlated} values follow the costs, as there, which makes proofs hard.
 *
 * <pre>
 * ./tandem bench SelectionBench
 * </pre>
 */
final class SelectionBench {
    private static final int PROJECTS = 200;
    private static final int LIMITS = 10;
    private static final int PORTFOLIOS = 10;
    private static final int PEER_SECONDS = 10;
    private static final Peer HIGHS = new Peer("python3", "highs.py", "apt-get install python3-scipy");

    private SelectionBench() {}

    public static void main(String[] args) {
        boolean correlated = args.length > 0 && args[0].equals("correlated");
        Selection.withDefaults().solve(portfolio(100, correlated));
        var all = IntStream.range(0, PORTFOLIOS)
                .mapToObj(seed -> beside(seed, portfolio(seed, correlated)))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d of %d proved; median %.3f s by the clock, %.3f s of CPU; CPU of all: ours %.2f s, ojAlgo %.2f s (ratio %.1f), HiGHS %.2f s (ratio %.1f)%n",
                all.stream().filter(Run::proved).count(),
                PORTFOLIOS,
                median(all, run -> run.ours.wall()),
                median(all, run -> run.ours.seconds()),
                sum(all, run -> run.ours.seconds()),
                sum(all, Run::ojalgo),
                sum(all, Run::ojalgo) / sum(all, run -> run.ours.seconds()),
                sum(all, Run::highs),
                sum(all, Run::highs) / sum(all, run -> run.ours.seconds()));
    }

    /** Seconds of CPU of one portfolio; NaN for a peer that is not here. */
    private record Run(Stopwatch ours, boolean proved, double ojalgo, double highs) {}

    private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
        var sorted = runs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double sum(List<Run> runs, ToDoubleFunction<Run> of) {
        return runs.stream().mapToDouble(of).sum();
    }

    private static Run beside(int seed, Choice choice) {
        var answer = new Chosen[1];
        var ours = Stopwatch.once(
                () -> answer[0] = (Chosen) Selection.withDefaults().solve(choice));
        var value = new double[1];
        var ojalgo = Stopwatch.once(() -> value[0] = ojalgo(choice));
        var highs = HIGHS.run(lines(choice)).orElse(Map.of());
        System.out.printf(
                Locale.ROOT,
                "seed %d: ours %s in %s, %s; ojAlgo %.0f in %s; HiGHS %.0f in %.3f s of CPU%s%n",
                seed,
                answer[0].value(),
                ours,
                answer[0].proved() ? "proved" : "bound " + answer[0].bound(),
                value[0],
                ojalgo,
                highs.getOrDefault("value", Double.NaN),
                highs.getOrDefault("seconds", Double.NaN),
                highs.getOrDefault("proved", 0.0) == 1 ? "" : ", not proved");
        return new Run(ours, answer[0].proved(), ojalgo.seconds(), highs.getOrDefault("seconds", Double.NaN));
    }

    /** The limits, then value and uses of a project a line. */
    private static List<String> lines(Choice choice) {
        var lines = new ArrayList<String>();
        lines.add(choice.limits().stream().map(limit -> limit.most().toString()).collect(Collectors.joining(",")));
        for (var project : choice.projects()) {
            lines.add(Stream.concat(Stream.of(project.value()), project.uses().stream())
                    .map(Rational::toString)
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static Choice portfolio(long seed, boolean correlated) {
        var chance = new SplittableRandom(seed);
        var projects = new ArrayList<Choice.Project>();
        var total = new long[LIMITS];
        for (int p = 0; p < PROJECTS; p++) {
            var uses = new ArrayList<Rational>();
            int all = 0;
            for (int k = 0; k < LIMITS; k++) {
                int use = chance.nextInt(1, 1_000);
                total[k] += use;
                all += use;
                uses.add(Rational.of(use));
            }
            int value = correlated ? all / LIMITS + chance.nextInt(500) : chance.nextInt(1, 1_000);
            projects.add(new Choice.Project("p" + p, Rational.of(value), uses));
        }
        var limits = IntStream.range(0, LIMITS)
                .mapToObj(k -> new Choice.Limit("limit" + k, Rational.of(total[k] / 2)))
                .toList();
        return new Choice(projects, limits, List.of(), Set.of());
    }

    private static double ojalgo(Choice choice) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = PEER_SECONDS * 1_000L;
        model.options.time_suffice = PEER_SECONDS * 1_000L;
        var variables = choice.projects().stream()
                .map(project -> model.newVariable(project.id())
                        .binary()
                        .weight(project.value().doubleValue()))
                .toList();
        for (int k = 0; k < choice.limits().size(); k++) {
            var limit = choice.limits().get(k);
            var row = model.newExpression(limit.name()).upper(limit.most().doubleValue());
            for (int p = 0; p < variables.size(); p++) {
                Variable variable = variables.get(p);
                row.set(variable, choice.projects().get(p).uses().get(k).doubleValue());
            }
        }
        Optimisation.Result result = model.maximise();
        return result.getValue();
    }
}
