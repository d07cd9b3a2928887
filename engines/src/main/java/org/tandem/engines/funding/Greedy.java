package org.tandem.engines.funding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.EqualShares.Win;

/**
 * Most points first, skipping what no longer fits: the rule of most cities. Ties: more votes, then cheaper, then earlier
 * in the list. Projects without points are never funded. Caps on neighborhoods or categories are kept like the budget.
 */
public final class Greedy {
    private static final String BUDGET = "the budget";

    private final List<Cap> caps;

    private Greedy(List<Cap> caps) {
        this.caps = caps;
    }

    /** Nothing but the budget is limited. */
    public static Greedy withDefaults() {
        return new Greedy(List.of());
    }

    /** Skips as well what would exceed one of these. */
    public Greedy within(List<Cap> others) {
        return new Greedy(List.copyOf(others));
    }

    public Result solve(Election election) {
        List<Rational> points =
                LongStream.of(election.totalPoints()).mapToObj(Rational::of).toList();
        List<Project> winners = new ArrayList<>();
        List<Loss> lost = new ArrayList<>();
        List<Purse> purses = purses(election);
        for (int project : Ties.byMerit(election, points)) {
            Project next = election.projects().get(project);
            Purse tightest = tightest(purses, project);
            if (next.cost().compareTo(tightest.left) <= 0 && points.get(project).signum() > 0) {
                winners.add(next);
                purses.forEach(purse -> purse.pay(project, next.cost()));
            } else {
                lost.add(new Loss(next, points.get(project), tightest.of, tightest.left));
            }
        }
        return new Result(winners, election.budget().minus(purses.getFirst().left), lost);
    }

    /** The budget first, then the caps. */
    private List<Purse> purses(Election election) {
        Set<Integer> all =
                IntStream.range(0, election.projects().size()).boxed().collect(Collectors.toSet());
        List<Purse> purses = new ArrayList<>();
        purses.add(new Purse(new Cap(BUDGET, election.budget(), all)));
        caps.forEach(cap -> purses.add(new Purse(cap)));
        return purses;
    }

    private static Purse tightest(List<Purse> purses, int project) {
        Purse tightest = purses.getFirst();
        for (Purse purse : purses) {
            if (purse.projects.contains(project) && purse.left.compareTo(tightest.left) < 0) {
                tightest = purse;
            }
        }
        return tightest;
    }

    /** What is left of the budget or of a cap. */
    private static final class Purse {
        private final String of;
        private final Set<Integer> projects;
        private Rational left;

        Purse(Cap cap) {
            of = cap.of();
            projects = cap.projects();
            left = cap.most();
        }

        void pay(int project, Rational cost) {
            left = projects.contains(project) ? left.minus(cost) : left;
        }
    }

    /** What still fits after some winners, those of most utility for their cost first. */
    static List<Win> completing(Election election, Utility utility, List<Win> winners) {
        long[] points = election.totalPoints();
        long[] votes = election.votes();
        Set<String> won = new HashSet<>();
        Rational left = election.budget();
        for (Win win : winners) {
            won.add(win.project().id());
            left = left.minus(win.project().cost());
        }
        List<Win> more = new ArrayList<>();
        for (int project : Ties.byMerit(election, density(election, utility, points))) {
            Project next = election.projects().get(project);
            if (points[project] > 0 && !won.contains(next.id()) && next.cost().compareTo(left) <= 0) {
                more.add(new Win(next, 0, votes[project], true));
                left = left.minus(next.cost());
            }
        }
        return more;
    }

    private static List<Rational> density(Election election, Utility utility, long[] points) {
        List<Rational> density = new ArrayList<>();
        for (int project = 0; project < points.length; project++) {
            Rational cost = election.projects().get(project).cost();
            Rational total = Rational.of(points[project]);
            density.add(utility == Utility.COST || cost.signum() == 0 ? total : total.over(cost));
        }
        return density;
    }

    /**
     * @param winners in the order of their points
     * @param spent what they cost together
     * @param lost the others, in the same order
     */
    public record Result(List<Project> winners, Rational spent, List<Loss> lost) {

        public Result {
            winners = List.copyOf(winners);
            lost = List.copyOf(lost);
        }

        /** Identifiers of the winners. */
        public List<String> ids() {
            return winners.stream().map(Project::id).toList();
        }
    }

    /**
     * @param points that it got
     * @param of what was scarcest for it: the budget or a cap
     * @param left of that when its turn came
     */
    public record Loss(Project project, Rational points, String of, Rational left) {

        public String reason() {
            if (points.signum() == 0) {
                return "Nobody voted for it.";
            }
            String where = of.equals(BUDGET) ? "" : " of " + of;
            return "It costs %s, but only %s%s was left when its turn came.".formatted(project.cost(), left, where);
        }
    }
}
