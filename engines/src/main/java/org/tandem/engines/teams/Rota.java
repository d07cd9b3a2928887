package org.tandem.engines.teams;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Who holds the decision in which phase: one person each, nobody when away, no organisation longer than a run; as evenly
 * spread as possible, first between organisations, then between people.
 *
 * @param longestRun how many phases in a row one organisation may hold, at least 1
 * @param effort deterministic seconds of the solver
 */
public record Rota(int longestRun, double effort) {

    private static final int MOST_PHASES = 1_000;

    static {
        Loader.loadNativeLibraries();
    }

    public Rota {
        if (longestRun < 1) {
            throw new IllegalArgumentException(
                    "The longest run (%d) must be at least 1. Maybe 2.".formatted(longestRun));
        }
    }

    /** At most two phases in a row for one organisation. */
    public static Rota withDefaults() {
        return new Rota(2, 30);
    }

    /** So many phases in a row for one organisation at most; at least 1. */
    public Rota withLongestRun(int phases) {
        return new Rota(phases, effort);
    }

    /** Several workers that take turns in a fixed order: as strong as parallel search, and repeatable. */
    static CpSolver solver(double effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxDeterministicTime(effort);
        solver.getParameters().setRandomSeed(1).setNumWorkers(4).setInterleaveSearch(true);
        return solver;
    }

    /**
     * @param people candidates
     * @param phases how many, 1 to 1,000
     * @param away by name, the phases (from 0) in which somebody cannot
     */
    public Result solve(List<Person> people, int phases, Map<String, Set<Integer>> away) {
        Person.once(people);
        if (phases < 1 || phases > MOST_PHASES) {
            throw new IllegalArgumentException("A rota has 1 to %d phases, not %d. Maybe count months instead of days."
                    .formatted(MOST_PHASES, phases));
        }
        for (int phase = 0; phase < phases; phase++) {
            int now = phase;
            if (people.stream().allMatch(person -> isAway(away, person, now))) {
                return new Infeasible(
                        "In phase %d everybody is away. Maybe move it or ask one more person.".formatted(phase + 1));
            }
        }
        Model model = new Model(people, phases, longestRun, away);
        CpSolver solver = solver(effort);
        CpSolverStatus status = solver.solve(model.model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> model.plan(solver, status == CpSolverStatus.OPTIMAL);
            case INFEASIBLE ->
                new Infeasible(
                        "Somebody is free in each phase, but not with runs of at most %d. Maybe allow longer runs."
                                .formatted(longestRun));
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED ->
                new Infeasible("No rota was found within %s deterministic seconds.".formatted(effort));
        };
    }

    private static boolean isAway(Map<String, Set<Integer>> away, Person person, int phase) {
        return away.getOrDefault(person.name(), Set.of()).contains(phase);
    }

    private static final class Model {
        private final CpModel model = new CpModel();
        private final List<Person> people;
        private final int phases;
        private final BoolVar[][] holds;

        Model(List<Person> people, int phases, int longestRun, Map<String, Set<Integer>> away) {
            this.people = people;
            this.phases = phases;
            this.holds = new BoolVar[phases][people.size()];
            for (int phase = 0; phase < phases; phase++) {
                for (int person = 0; person < people.size(); person++) {
                    holds[phase][person] = model.newBoolVar(phase + ":" + person);
                    if (isAway(away, people.get(person), phase)) {
                        model.addEquality(holds[phase][person], 0);
                    }
                }
                model.addExactlyOne(holds[phase]);
            }
            Set<String> organisations = new LinkedHashSet<>();
            people.forEach(person -> organisations.add(person.organisation()));
            organisations.forEach(name -> runs(name, longestRun));
            spread(organisations);
        }

        private void runs(String organisation, int longestRun) {
            for (int from = 0; from + longestRun < phases; from++) {
                model.addLessOrEqual(count(from, from + longestRun + 1, of(organisation)), longestRun);
            }
        }

        /** One phase between organisations weighs more than all between people. */
        private void spread(Set<String> organisations) {
            IntVar[] sides = ends("organisations");
            organisations.forEach(name -> between(count(0, phases, of(name)), sides));
            IntVar[] each = ends("people");
            for (int person = 0; person < people.size(); person++) {
                int only = person;
                between(count(0, phases, other -> other == only), each);
            }
            long weight = phases + 1L;
            model.minimize(LinearExpr.weightedSum(
                    new IntVar[] {sides[1], sides[0], each[1], each[0]}, new long[] {weight, -weight, 1, -1}));
        }

        private IntVar[] ends(String name) {
            return new IntVar[] {model.newIntVar(0, phases, name + " least"), model.newIntVar(0, phases, name + " most")
            };
        }

        private void between(LinearExpr count, IntVar[] ends) {
            model.addGreaterOrEqual(count, ends[0]);
            model.addLessOrEqual(count, ends[1]);
        }

        private IntPredicate of(String organisation) {
            return person -> people.get(person).organisation().equals(organisation);
        }

        private LinearExpr count(int from, int to, IntPredicate who) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int phase = from; phase < to; phase++) {
                for (int person = 0; person < people.size(); person++) {
                    if (who.test(person)) {
                        sum.add(holds[phase][person]);
                    }
                }
            }
            return sum.build();
        }

        Plan plan(CpSolver solver, boolean proved) {
            List<String> holders = new ArrayList<>();
            SequencedMap<String, Integer> counts = new LinkedHashMap<>();
            people.forEach(person -> counts.put(person.name(), 0));
            for (BoolVar[] phase : holds) {
                for (int person = 0; person < phase.length; person++) {
                    if (solver.booleanValue(phase[person])) {
                        holders.add(people.get(person).name());
                        counts.merge(people.get(person).name(), 1, Integer::sum);
                    }
                }
            }
            return new Plan(holders, counts, proved);
        }
    }

    /** Either a plan or the reason why there is none. */
    public sealed interface Result permits Plan, Infeasible {}

    /**
     * @param holders by phase
     * @param counts by person, how many phases
     * @param proved whether no rota is more even
     */
    public record Plan(List<String> holders, SequencedMap<String, Integer> counts, boolean proved) implements Result {}

    /** No rota keeps to everything. */
    public record Infeasible(String reason) implements Result {}
}
