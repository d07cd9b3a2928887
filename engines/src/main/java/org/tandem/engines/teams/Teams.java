package org.tandem.engines.teams;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The cheapest team that covers every needed skill and function, balanced between organisations; proved, or with the bound
 * stated.
 *
 * @param imbalance by how many people the largest organisation in the team may exceed the smallest of those asked; negative
 *     for any
 * @param most people in the team
 * @param effort deterministic seconds of the solver
 */
public record Teams(int imbalance, int most, double effort) {

    static {
        Loader.loadNativeLibraries();
    }

    /** At most one person more from one organisation than from another, up to 100 people. */
    public static Teams withDefaults() {
        return new Teams(1, 100, 30);
    }

    /** By how many people one organisation may exceed another; negative for any. */
    public Teams withImbalance(int people) {
        return new Teams(people, most, effort);
    }

    /** So many people at most. */
    public Teams withMost(int people) {
        return new Teams(imbalance, people, effort);
    }

    /**
     * @param people candidates; their organisations are those that must be balanced
     * @param needs by skill or function, how many people must offer it
     */
    public Result solve(List<Person> people, Map<String, Integer> needs) {
        Person.once(people);
        needs.forEach((need, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "The need of %d people for \"%s\" must not be negative. Maybe a sign slipped in."
                                .formatted(count, need));
            }
        });
        List<String> missing = missing(people, needs);
        if (!missing.isEmpty()) {
            return new Infeasible(String.join("; ", missing) + ". Maybe train, hire or ask a partner.");
        }
        CpModel model = new CpModel();
        BoolVar[] in =
                people.stream().map(person -> model.newBoolVar(person.name())).toArray(BoolVar[]::new);
        needs.forEach((need, count) -> model.addGreaterOrEqual(offering(people, in, need), count));
        balance(model, people, in);
        model.addLessOrEqual(LinearExpr.sum(in), most);
        model.minimize(LinearExpr.weightedSum(
                in, people.stream().mapToLong(Person::cost).toArray()));
        CpSolver solver = Rota.solver(effort);
        solver.getParameters().setNumWorkers(1).setInterleaveSearch(false).setLinearizationLevel(2);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> team(people, needs, in, solver);
            case INFEASIBLE ->
                new Infeasible(
                        "Every need can be met by itself, but not together with at most %d people and an imbalance of at most %d. Maybe allow more of one."
                                .formatted(most, imbalance));
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED ->
                new Infeasible(
                        "No team was found within %s deterministic seconds. Maybe allow more.".formatted(effort));
        };
    }

    private static List<String> missing(List<Person> people, Map<String, Integer> needs) {
        List<String> missing = new ArrayList<>();
        needs.forEach((need, count) -> {
            long offer = people.stream()
                    .filter(person -> person.offers().contains(need))
                    .count();
            if (offer < count) {
                missing.add("\"%s\" needs %d people, but only %d offer it".formatted(need, count, offer));
            }
        });
        return missing;
    }

    private static LinearExpr offering(List<Person> people, BoolVar[] in, String need) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < in.length; i++) {
            if (people.get(i).offers().contains(need)) {
                sum.add(in[i]);
            }
        }
        return sum.build();
    }

    private void balance(CpModel model, List<Person> people, BoolVar[] in) {
        Set<String> organisations = new LinkedHashSet<>();
        people.forEach(person -> organisations.add(person.organisation()));
        for (String one : organisations) {
            for (String other : organisations) {
                if (imbalance >= 0 && !one.equals(other)) {
                    LinearExprBuilder difference = LinearExpr.newBuilder();
                    for (int i = 0; i < in.length; i++) {
                        String own = people.get(i).organisation();
                        difference.addTerm(in[i], own.equals(one) ? 1 : own.equals(other) ? -1 : 0);
                    }
                    model.addLessOrEqual(difference, imbalance);
                }
            }
        }
    }

    private static Team team(List<Person> people, Map<String, Integer> needs, BoolVar[] in, CpSolver solver) {
        List<Person> chosen = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (solver.booleanValue(in[i])) {
                chosen.add(people.get(i));
            }
        }
        SequencedMap<String, List<String>> cover = new LinkedHashMap<>();
        for (String need : needs.keySet().stream().sorted().toList()) {
            cover.put(
                    need,
                    chosen.stream()
                            .filter(person -> person.offers().contains(need))
                            .map(Person::name)
                            .toList());
        }
        long cost = chosen.stream().mapToLong(Person::cost).sum();
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        return new Team(chosen.stream().map(Person::name).toList(), cost, bound, cost == bound, cover);
    }

    /** Either a team or the reason why there is none. */
    public sealed interface Result permits Team, Infeasible {}

    /**
     * @param members in the order of the candidates
     * @param bound no team costs less
     * @param cover why: by need, who meets it
     */
    public record Team(
            List<String> members, long cost, long bound, boolean proved, SequencedMap<String, List<String>> cover)
            implements Result {}

    /** Nobody can meet these needs. */
    public record Infeasible(String reason) implements Result {}
}
