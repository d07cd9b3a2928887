package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.EqualShares.Funded;
import org.tandem.engines.funding.EqualShares.Loss;
import org.tandem.engines.funding.EqualShares.Win;

/** Puts an outcome into words and money. */
final class Explanation {

    private final Election election;
    private final Market market;
    private final Exact exact;
    private final long[] votes;

    Explanation(Election election, Market market, Exact exact) {
        this.election = election;
        this.market = market;
        this.exact = exact;
        this.votes = election.votes();
    }

    /** What costs nothing first, then the purchases. */
    List<Win> winners() {
        List<Win> winners = new ArrayList<>();
        for (int project = 0; project < market.projects; project++) {
            if (votes[project] > 0 && election.projects().get(project).cost().signum() == 0) {
                winners.add(new Win(election.projects().get(project), 0, votes[project], false));
            }
        }
        for (int round = 0; round < exact.rounds(); round++) {
            int project = exact.row(round).project;
            double rate = exact.rate(round).doubleValue();
            winners.add(new Win(election.projects().get(project), rate, votes[project], false));
        }
        return winners;
    }

    Funded funded(List<Win> winners, Rational[] endowments) {
        Rational spent = winners.stream().map(win -> win.project().cost()).reduce(Rational.ZERO, Rational::plus);
        return new Funded(
                List.copyOf(winners),
                spent,
                List.of(endowments),
                losses(winners, endowments),
                new Receipts(election, market, exact, List.of(endowments)));
    }

    private List<Loss> losses(List<Win> winners, Rational[] endowments) {
        Set<String> won = new HashSet<>();
        winners.forEach(win -> won.add(win.project().id()));
        return IntStream.range(0, market.projects)
                .filter(project ->
                        !won.contains(election.projects().get(project).id()))
                .mapToObj(project -> loss(project, endowments))
                .toList();
    }

    private Loss loss(int project, Rational[] endowments) {
        Project lost = election.projects().get(project);
        if (votes[project] == 0) {
            return new Loss(lost, "Nobody voted for it.", Rational.ZERO, lost.cost(), BigInteger.ZERO);
        }
        if (lost.cost().compareTo(election.budget()) > 0) {
            String reason = "It costs %s, more than the whole budget of %s.".formatted(lost.cost(), election.budget());
            return new Loss(lost, reason, Rational.ZERO, lost.cost(), BigInteger.ZERO);
        }
        return outspent(project, lost, endowments);
    }

    private Loss outspent(int project, Project lost, Rational[] endowments) {
        Rational missing = new Rational(
                exact.missing(project),
                exact.denominator().multiply(market.scale).multiply(market.common));
        Rational available = lost.cost().minus(missing);
        Rational richest = IntStream.range(0, endowments.length)
                .mapToObj(chamber -> endowments[chamber].over(Rational.of(market.size[chamber])))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigInteger more =
                richest.signum() == 0 ? BigInteger.ZERO : missing.over(richest).ceiling();
        String reason =
                "Its %d supporters had %s left of the %s that it costs: %s were missing, as much as %d more supporters with an untouched endowment bring."
                        .formatted(
                                votes[project],
                                available.toDecimal(2),
                                lost.cost().toDecimal(2),
                                missing.toDecimal(2),
                                more);
        return new Loss(lost, reason, available, missing, more);
    }
}
