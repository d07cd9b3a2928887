package org.tandem.bench;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.Completion;
import org.tandem.engines.funding.Election;
import org.tandem.engines.funding.EqualShares;
import org.tandem.engines.funding.EqualShares.Funded;

/**
 * Equal Shares with Add1 on a city of the size of Warsaw: 160 projects, 90,494 ballots of 1 to 15 approvals, seeded; the
 * peer is the rule as usually programmed, in doubles ({@link FloatingShares}).
 *
 * <p>Peers on real data of that size, on another day: equalshares.net (JavaScript floats) 15 to 17 s, pabutools 131 s.
 *
 * <pre>
 * ./tandem bench FundingBench
 * </pre>
 */
final class FundingBench {
    private static final int RUNS = 8;

    private FundingBench() {}

    public static void main(String[] args) {
        var city = City.of(args.length > 0 ? Long.parseLong(args[0]) : 1);
        var election = city.election();
        var funded = solve(election);
        System.out.printf(
                "%d projects, %d ballots, %d approvals: %d winners, %s of %s spent, each voter ended with %s%n",
                city.projects().size(),
                City.VOTERS,
                city.approvals(),
                funded.winners().size(),
                funded.spent(),
                election.budget(),
                funded.endowments().getFirst().over(Rational.of(City.VOTERS)));
        var ours = Stopwatch.best(RUNS, () -> solve(election));
        var floats = new FloatingShares(city);
        var theirs = Stopwatch.best(2, floats::winners);
        Set<String> exact = new TreeSet<>(funded.ids());
        System.out.printf(
                Locale.ROOT,
                "Add1, exact: %s; in doubles, as usual: %s; ratio %.1f by the clock, %.1f of CPU; winners %s%n",
                ours,
                theirs,
                theirs.wall() / ours.wall(),
                theirs.seconds() / ours.seconds(),
                exact.equals(floats.winners()) ? "equal" : "differ");
    }

    private static Funded solve(Election election) {
        return (Funded) EqualShares.withDefaults().with(Completion.ADD1).solve(election);
    }
}
