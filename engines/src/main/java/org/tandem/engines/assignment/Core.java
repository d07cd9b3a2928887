package org.tandem.engines.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact end of a fair assignment: what flows and prices leave open, by CP-SAT on one thread with a limit in its
 * deterministic time, so that a run can be repeated. The native library loads here and nowhere else.
 */
final class Core {
    private static final double SCALE = 1e9;
    private static final double EFFORT = 8;

    private final Panel panel;
    private final double floor;
    private final double unit;

    Core(Panel panel, double floor) {
        Loader.loadNativeLibraries();
        this.panel = panel;
        this.floor = floor;
        double most = 1e-300;
        for (int r = 0; r < panel.reviewers().size(); r++) {
            for (int i = 0; i < panel.items().size(); i++) {
                most = Math.max(most, Math.abs(panel.affinity(r, i)));
            }
        }
        unit = SCALE / most;
    }

    /** An assignment and the bound of what was maximised. */
    record Found(int[][] chosen, double bound) {}

    /** The greatest sum over the open pairs, every item at the floor. */
    @Nullable
    Found sum(boolean[][] open, int @Nullable [][] hint) {
        var model = new Model(open, hint);
        var all = LinearExpr.newBuilder();
        for (int i = 0; i < panel.items().size(); i++) {
            model.item(i, (long) Math.ceil(floor * unit) - panel.coverage());
            model.addTo(all, i);
        }
        model.cp.maximize(all.build());
        return model.solve();
    }

    /** The best worst item between the floor and a bound. */
    @Nullable
    Found worst(double most, int @Nullable [][] hint) {
        var open = new boolean[panel.reviewers().size()][panel.items().size()];
        for (int r = 0; r < open.length; r++) {
            for (int i = 0; i < open[r].length; i++) {
                open[r][i] = panel.free(r, i) && panel.load(r) > 0;
            }
        }
        var model = new Model(open, hint);
        var worst = model.cp.newIntVar(
                (long) Math.floor(floor * unit) - panel.coverage(),
                (long) Math.ceil(most * unit) + panel.coverage(),
                "worst");
        for (int i = 0; i < panel.items().size(); i++) {
            var sum = LinearExpr.newBuilder();
            model.addTo(sum, i);
            model.cp.addGreaterOrEqual(sum.build(), worst);
        }
        model.cp.maximize(worst);
        return model.solve();
    }

    private final class Model {
        private final CpModel cp = new CpModel();
        private final List<List<Pair>> byItem = new ArrayList<>();
        private final LinearExprBuilder[] load =
                new LinearExprBuilder[panel.reviewers().size()];

        private record Pair(int reviewer, BoolVar variable) {}

        Model(boolean[][] open, int @Nullable [][] hint) {
            var groups = new Groups(panel, true);
            java.util.Arrays.setAll(load, _ -> LinearExpr.newBuilder());
            for (int i = 0; i < panel.items().size(); i++) {
                byItem.add(new ArrayList<>());
                add(i, open);
                bounds(i, groups);
                hint(i, hint);
            }
            for (int r = 0; r < load.length; r++) {
                cp.addLinearConstraint(load[r].build(), Math.min(panel.minLoad(), panel.load(r)), panel.load(r));
            }
        }

        private void add(int i, boolean[][] open) {
            for (int r = 0; r < open.length; r++) {
                if (open[r][i]) {
                    var variable = cp.newBoolVar("");
                    byItem.get(i).add(new Pair(r, variable));
                    load[r].add(variable);
                }
            }
        }

        private void bounds(int i, Groups groups) {
            var count = LinearExpr.newBuilder();
            byItem.get(i).forEach(pair -> count.add(pair.variable));
            cp.addEquality(count.build(), panel.coverage());
            for (var group : groups.of(i)) {
                var members = LinearExpr.newBuilder();
                byItem.get(i).stream()
                        .filter(pair -> groups.of(i, pair.reviewer).equals(group))
                        .forEach(pair -> members.add(pair.variable));
                cp.addGreaterOrEqual(members.build(), group.least());
            }
        }

        private void hint(int i, int @Nullable [][] hint) {
            if (hint != null) {
                for (var pair : byItem.get(i)) {
                    boolean held = java.util.Arrays.stream(hint[i]).anyMatch(r -> r == pair.reviewer);
                    cp.addHint(pair.variable, held);
                }
            }
        }

        void addTo(LinearExprBuilder sum, int i) {
            byItem.get(i)
                    .forEach(pair -> sum.addTerm(pair.variable, Math.round(panel.affinity(pair.reviewer, i) * unit)));
        }

        void item(int i, long least) {
            var sum = LinearExpr.newBuilder();
            addTo(sum, i);
            cp.addGreaterOrEqual(sum.build(), least);
        }

        @Nullable
        Found solve() {
            var solver = new CpSolver();
            solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(EFFORT);
            var status = solver.solve(cp);
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return null;
            }
            var chosen = byItem.stream()
                    .map(pairs -> pairs.stream()
                            .filter(pair -> solver.booleanValue(pair.variable))
                            .mapToInt(Pair::reviewer)
                            .toArray())
                    .toArray(int[][]::new);
            double rounding = .5 * panel.coverage() * panel.items().size();
            return new Found(chosen, (solver.bestObjectiveBound() + rounding) / unit);
        }
    }
}
