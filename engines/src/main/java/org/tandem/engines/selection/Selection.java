package org.tandem.engines.selection;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tandem.engines.exact.Rational;

/**
 * The set of projects of highest total value within all limits, links and must-haves; proved, or with the gap stated.
 *
 * <p>Solved in whole numbers by CP-SAT of OR-Tools (values and uses are scaled by their common denominators; numbers of more
 * than 15 digits are rounded for the search, and its set held against the numbers as they are). Effort is
 * counted in the solver's deterministic time, so that the same input gives the same answer on every machine.
 *
 * @param effort deterministic seconds until the best set so far is given with its bound
 */
public record Selection(double effort) {

    /** Where numbers had to be rounded, a set this close to its bound counts as the best. */
    private static final Rational CLOSE = Rational.parse("1e-12");

    static {
        Loader.loadNativeLibraries();
    }

    public Selection {
        if (!(effort > 0)) {
            throw new IllegalArgumentException("The effort (%s) must be above 0. Maybe 30.".formatted(effort));
        }
    }

    /** 30 deterministic seconds. */
    public static Selection withDefaults() {
        return new Selection(30);
    }

    public Selection withEffort(double other) {
        return new Selection(other);
    }

    public Result solve(Choice choice) {
        Model model = new Model(choice, false);
        Result result = solve(choice, model);
        return model.exact() || !(result instanceof Chosen found) ? result : checked(choice, found);
    }

    private Result solve(Choice choice, Model model) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxDeterministicTime(effort);
        // One worker with all linear relaxations proves budgets in a tenth of the effort of a portfolio of searches.
        solver.getParameters().setRandomSeed(1).setNumWorkers(1).setLinearizationLevel(2);
        CpSolverStatus status = solver.solve(model.model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> model.chosen(solver, status == CpSolverStatus.OPTIMAL);
            case INFEASIBLE -> new Infeasible(Reasons.of(choice));
            case UNKNOWN ->
                new Infeasible("No set was found within %s deterministic seconds. Maybe allow more.".formatted(effort));
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalArgumentException("The numbers are too large for the solver. Maybe use larger units.");
        };
    }

    /**
     * A set found with numbers that were rounded so that nothing was shut out: its bound holds. Where it breaks a limit by a
     * hair, one is looked for that keeps all of them.
     */
    private Result checked(Choice choice, Chosen found) {
        Result kept = keeps(choice, found) ? found : solve(choice, new Model(choice, true));
        if (!(kept instanceof Chosen best) || !keeps(choice, best)) {
            return kept instanceof Chosen
                    ? new Infeasible(
                            "No set was found that keeps all limits to the last digit. Maybe round the numbers.")
                    : kept;
        }
        Rational gap = found.bound().minus(best.value());
        boolean proved = found.proved() && gap.compareTo(best.value().abs().times(CLOSE)) <= 0;
        return new Chosen(best.ids(), best.value(), proved ? best.value() : found.bound(), proved, best.used());
    }

    private static boolean keeps(Choice choice, Chosen found) {
        for (int limit = 0; limit < choice.limits().size(); limit++) {
            if (found.used().get(limit).compareTo(choice.limits().get(limit).most()) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Value against one limit: the sets that nothing beats in both, from the dearest to the cheapest.
     *
     * @param limit position of the limit
     * @param most points at most
     */
    public List<Chosen> frontier(Choice choice, int limit, int most) {
        List<Chosen> frontier = new ArrayList<>();
        Choice next = choice;
        while (frontier.size() < most && solve(next) instanceof Chosen best) {
            Chosen cheapest = cheapest(next, limit, best);
            frontier.add(cheapest);
            Rational unit = new Rational(BigInteger.ONE, denominator(choice, limit));
            next = limited(choice, limit, cheapest.used().get(limit).minus(unit));
        }
        return frontier;
    }

    /** Among the sets of the same value, one that uses least of the limit. */
    private Chosen cheapest(Choice choice, int limit, Chosen best) {
        List<Choice.Project> turned = new ArrayList<>();
        List<Choice.Limit> limits = new ArrayList<>(choice.limits());
        limits.add(new Choice.Limit("value", best.value().negate()));
        for (Choice.Project project : choice.projects()) {
            List<Rational> uses = new ArrayList<>(project.uses());
            uses.add(project.value().negate());
            turned.add(
                    new Choice.Project(project.id(), project.uses().get(limit).negate(), uses));
        }
        Result result = solve(new Choice(turned, limits, choice.links(), choice.mustHave()));
        return result instanceof Chosen cheap ? Model.chosen(choice, cheap.ids(), best.bound(), best.proved()) : best;
    }

    private static Choice limited(Choice choice, int limit, Rational most) {
        List<Choice.Limit> limits = new ArrayList<>(choice.limits());
        limits.set(limit, new Choice.Limit(limits.get(limit).name(), most));
        return new Choice(choice.projects(), limits, choice.links(), choice.mustHave());
    }

    private static BigInteger denominator(Choice choice, int limit) {
        return choice.projects().stream()
                .map(project -> project.uses().get(limit).denominator())
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    }

    private static final class Model {
        private final CpModel model = new CpModel();
        private final Choice choice;
        private final Map<String, BoolVar> taken = new HashMap<>();
        private final BoolVar[] variables;
        private final Scaled values;
        private boolean exact = true;

        /** @param strict whether uses are rounded up where they must be rounded, so that limits hold, else down */
        Model(Choice choice, boolean strict) {
            this.choice = choice;
            this.variables = choice.projects().stream()
                    .map(project -> model.newBoolVar(project.id()))
                    .toArray(BoolVar[]::new);
            for (int i = 0; i < variables.length; i++) {
                taken.put(choice.projects().get(i).id(), variables[i]);
            }
            for (int limit = 0; limit < choice.limits().size(); limit++) {
                limit(limit, strict);
            }
            choice.links().forEach(this::link);
            choice.mustHave().forEach(id -> model.addEquality(variable(id), 1));
            values = Scaled.of(
                    choice.projects().stream().map(Choice.Project::value).toList(), true);
            exact &= values.exact();
            model.maximize(LinearExpr.weightedSum(variables, values.numbers()));
        }

        private void limit(int limit, boolean strict) {
            Scaled uses = Scaled.of(
                    choice.projects().stream()
                            .map(project -> project.uses().get(limit))
                            .toList(),
                    strict);
            exact &= uses.exact();
            model.addLessOrEqual(
                    LinearExpr.weightedSum(variables, uses.numbers()),
                    uses.within(choice.limits().get(limit).most()));
        }

        boolean exact() {
            return exact;
        }

        private void link(Choice.Link link) {
            switch (link) {
                case Choice.Requires(String id, String other) -> model.addImplication(variable(id), variable(other));
                case Choice.Excludes(String id, String other) ->
                    model.addAtMostOne(List.of(variable(id), variable(other)));
            }
        }

        private BoolVar variable(String id) {
            return Objects.requireNonNull(taken.get(id));
        }

        Chosen chosen(CpSolver solver, boolean proved) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < variables.length; i++) {
                if (solver.booleanValue(variables[i])) {
                    ids.add(choice.projects().get(i).id());
                }
            }
            Chosen found = chosen(choice, ids, values.meaning(solver.bestObjectiveBound()), proved);
            return exact
                    ? found
                    : new Chosen(ids, found.value(), values.meaning(solver.bestObjectiveBound()), proved, found.used());
        }

        static Chosen chosen(Choice choice, List<String> ids, Rational bound, boolean proved) {
            Rational value = Rational.ZERO;
            List<Rational> used = new ArrayList<>();
            choice.limits().forEach(limit -> used.add(Rational.ZERO));
            for (Choice.Project project : choice.projects()) {
                if (ids.contains(project.id())) {
                    value = value.plus(project.value());
                    for (int limit = 0; limit < used.size(); limit++) {
                        used.set(limit, used.get(limit).plus(project.uses().get(limit)));
                    }
                }
            }
            return new Chosen(List.copyOf(ids), value, proved ? value : bound, proved, List.copyOf(used));
        }
    }

    /** Either the best set or the reason why there is none. */
    public sealed interface Result permits Chosen, Infeasible {}

    /**
     * @param ids in the order of the projects
     * @param value of the set
     * @param bound no set has more; the value itself if proved
     * @param used of every limit, in their order
     */
    public record Chosen(List<String> ids, Rational value, Rational bound, boolean proved, List<Rational> used)
            implements Result {}

    /** No set keeps to everything. */
    public record Infeasible(String reason) implements Result {}
}
