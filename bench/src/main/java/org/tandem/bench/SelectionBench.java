package org.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;
import org.tandem.engines.selection.Selection;
import org.tandem.engines.selection.Selection.Chosen;

/**
 * Ten seeded portfolios of 200 projects under 10 limits; the peer is the integer solver of ojAlgo, given ten seconds a
 * portfolio. Costs are drawn as in the OR-Library's generated knapsacks, but values independent of costs.
 */
final class SelectionBench {
    private static final int PROJECTS = 200;
    private static final int LIMITS = 10;
    private static final int PEER_SECONDS = 10;

    private SelectionBench() {}

    public static void main(String[] args) {
        double ours = 0;
        double theirs = 0;
        int proved = 0;
        for (int seed = 0; seed < 10; seed++) {
            var choice = portfolio(seed);
            var answer = new Chosen[1];
            var time = Stopwatch.once(
                    () -> answer[0] = (Chosen) Selection.withDefaults().solve(choice));
            var peerValue = new double[1];
            var peer = Stopwatch.once(() -> peerValue[0] = ojalgo(choice));
            ours += time.wall();
            theirs += peer.wall();
            proved += answer[0].proved() ? 1 : 0;
            System.out.printf(
                    "seed %d: ours %s in %.3f s, %s; ojAlgo %.0f in %.3f s%n",
                    seed,
                    answer[0].value(),
                    time.wall(),
                    answer[0].proved() ? "proved" : "bound " + answer[0].bound(),
                    peerValue[0],
                    peer.wall());
        }
        System.out.printf(
                "%d of 10 proved, ours %.3f s, ojAlgo %.3f s, ratio %.1f%n", proved, ours, theirs, theirs / ours);
    }

    private static Choice portfolio(long seed) {
        var chance = new SplittableRandom(seed);
        var projects = new ArrayList<Choice.Project>();
        var total = new long[LIMITS];
        for (int p = 0; p < PROJECTS; p++) {
            var uses = new ArrayList<Rational>();
            for (int k = 0; k < LIMITS; k++) {
                int use = chance.nextInt(1, 1_000);
                total[k] += use;
                uses.add(Rational.of(use));
            }
            projects.add(new Choice.Project("p" + p, Rational.of(chance.nextInt(1, 1_000)), uses));
        }
        var limits = IntStream.range(0, LIMITS)
                .mapToObj(k -> new Choice.Limit("limit" + k, Rational.of(total[k] / 2)))
                .toList();
        return new Choice(projects, limits, List.of(), java.util.Set.of());
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
