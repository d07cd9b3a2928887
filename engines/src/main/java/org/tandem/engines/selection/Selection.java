package org.tandem.engines.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.exact.Rational;

/**
 * The set of projects of highest total value within all limits, links and must-haves; proved, or with the gap stated.
 *
 * <p>Solved in whole numbers (values and uses are scaled by their common denominators; numbers of more than 15 digits are
 * rounded for the search, and its set held against the numbers as they are) by {@link BranchAndBound}; by {@link CpSat} what
 * is too large for it or is not proved within the effort. Effort is counted in steps, not by the clock, so that the same input
 * gives the same answer on every machine.
 *
 * @param effort deterministic seconds until the best set so far is given with its bound
 */
public record Selection(double effort) {

    /** Where numbers had to be rounded, a set this close to its bound counts as the best. */
    private static final Rational CLOSE = Rational.parse("1e-12");

    public Selection {
        if (!(effort > 0)) {
            throw new IllegalArgumentException("The effort (%s) must be above 0. Maybe 30.".formatted(effort));
        }
    }

    /** 30 deterministic seconds. */
    public static Selection withDefaults() {
        return new Selection(30);
    }

    /** So many deterministic seconds, above 0. */
    public Selection withEffort(double other) {
        return new Selection(other);
    }

    /**
     * The best set, proved or with its bound; or which must-haves, links and limits contradict each other, and by how much.
     *
     * @throws IllegalArgumentException for numbers too large for the solver
     */
    public Result solve(Choice choice) {
        Whole whole = Whole.of(choice, false);
        Result result = solve(whole);
        return whole.exact() || !(result instanceof Chosen found) ? result : checked(choice, found);
    }

    private Result solve(Whole whole) {
        if (!whole.program().small()) {
            return new CpSat(effort).solve(whole, null);
        }
        BranchAndBound tree = new BranchAndBound(whole.program(), effort);
        boolean[] found = tree.found();
        if (!tree.finished()) {
            return new CpSat(effort).solve(whole, found);
        }
        return found == null
                ? new Infeasible(Reasons.of(whole.choice()))
                : whole.chosen(found, whole.program().value(found), true);
    }

    /**
     * A set found with numbers that were rounded so that nothing was shut out: its bound holds. Where it breaks a limit by a
     * hair, one is looked for that keeps all of them.
     */
    private Result checked(Choice choice, Chosen found) {
        Result kept = keeps(choice, found) ? found : solve(Whole.of(choice, true));
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
        return result instanceof Chosen cheap ? Whole.chosen(choice, cheap.ids(), best.bound(), best.proved()) : best;
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
