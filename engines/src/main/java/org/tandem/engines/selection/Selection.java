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
 * <p>Solved in whole numbers by CP-SAT of OR-Tools (values and uses are scaled by their common denominators). Effort is
 * counted in the solver's deterministic time, so that the same input gives the same answer on every machine.
 *
 * @param effort deterministic seconds until the best set so far is given with its bound
 */
public record Selection(double effort) {

    private static final long MOST = 1L << 50;

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
        Model model = new Model(choice);
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
        private final BigInteger valueScale;

        Model(Choice choice) {
            this.choice = choice;
            this.variables = choice.projects().stream()
                    .map(project -> model.newBoolVar(project.id()))
                    .toArray(BoolVar[]::new);
            for (int i = 0; i < variables.length; i++) {
                taken.put(choice.projects().get(i).id(), variables[i]);
            }
            for (int limit = 0; limit < choice.limits().size(); limit++) {
                limit(limit);
            }
            choice.links().forEach(this::link);
            choice.mustHave().forEach(id -> model.addEquality(variable(id), 1));
            valueScale =
                    scale(choice.projects().stream().map(Choice.Project::value).toList());
            model.maximize(LinearExpr.weightedSum(
                    variables,
                    whole(choice.projects().stream().map(Choice.Project::value).toList(), valueScale)));
        }

        private void limit(int limit) {
            List<Rational> uses = choice.projects().stream()
                    .map(project -> project.uses().get(limit))
                    .toList();
            BigInteger scale = scale(uses);
            BigInteger most =
                    choice.limits().get(limit).most().times(Rational.of(scale)).floor();
            model.addLessOrEqual(LinearExpr.weightedSum(variables, whole(uses, scale)), fitting(most));
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

        private static BigInteger scale(List<Rational> numbers) {
            return numbers.stream()
                    .map(Rational::denominator)
                    .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        }

        private static long[] whole(List<Rational> numbers, BigInteger scale) {
            return numbers.stream()
                    .mapToLong(
                            number -> fitting(number.times(Rational.of(scale)).numerator()))
                    .toArray();
        }

        private static long fitting(BigInteger number) {
            if (number.abs().compareTo(BigInteger.valueOf(MOST)) > 0) {
                throw new IllegalArgumentException(
                        "The number %s is beyond 2^50 after scaling. Maybe round values and uses to fewer digits."
                                .formatted(number));
            }
            return number.longValueExact();
        }

        Chosen chosen(CpSolver solver, boolean proved) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < variables.length; i++) {
                if (solver.booleanValue(variables[i])) {
                    ids.add(choice.projects().get(i).id());
                }
            }
            Rational bound = new Rational(BigInteger.valueOf(Math.round(solver.bestObjectiveBound())), valueScale);
            return chosen(choice, ids, bound, proved);
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
