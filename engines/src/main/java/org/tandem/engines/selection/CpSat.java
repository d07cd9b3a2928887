package org.tandem.engines.selection;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.selection.Selection.Infeasible;
import org.tandem.engines.selection.Selection.Result;

/**
 * For what is too large for a table of our own, or too hard: CP-SAT of OR-Tools.
 *
 * @param effort in its deterministic seconds
 */
record CpSat(double effort) {

    static {
        Loader.loadNativeLibraries();
    }

    /** @param hint a set that keeps all limits, to begin with */
    Result solve(Whole whole, boolean @Nullable [] hint) {
        Program program = whole.program();
        CpModel model = new CpModel();
        BoolVar[] taken = IntStream.range(0, program.size())
                .mapToObj(i -> model.newBoolVar(""))
                .toArray(BoolVar[]::new);
        for (int row = 0; row < program.rows().length; row++) {
            model.addLessOrEqual(LinearExpr.weightedSum(taken, program.rows()[row]), program.limits()[row]);
        }
        for (int i = 0; i < taken.length; i++) {
            if (program.must()[i]) {
                model.addEquality(taken[i], 1);
            }
            if (hint != null) {
                model.addHint(taken[i], hint[i]);
            }
        }
        model.maximize(LinearExpr.weightedSum(taken, program.values()));
        return solve(whole, model, taken);
    }

    private Result solve(Whole whole, CpModel model, BoolVar[] taken) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxDeterministicTime(effort);
        // One worker with all linear relaxations proves budgets in a tenth of the effort of a portfolio of searches.
        solver.getParameters().setRandomSeed(1).setNumWorkers(1).setLinearizationLevel(2);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                whole.chosen(values(solver, taken), solver.bestObjectiveBound(), status == CpSolverStatus.OPTIMAL);
            case INFEASIBLE -> new Infeasible(Reasons.of(whole.choice()));
            case UNKNOWN ->
                new Infeasible("No set was found within %s deterministic seconds. Maybe allow more.".formatted(effort));
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalArgumentException("The numbers are too large for the solver. Maybe use larger units.");
        };
    }

    private static boolean[] values(CpSolver solver, BoolVar[] taken) {
        boolean[] values = new boolean[taken.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = solver.booleanValue(taken[i]);
        }
        return values;
    }
}
