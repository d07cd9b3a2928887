package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.exact.Rational;

/**
 * Sequential Phragmén for projects with costs (Los, Christoff and Grossi 2022), in exact arithmetic.
 *
 * <p>Everybody earns money at the same speed; as soon as the supporters of a project together own its cost, they buy it
 * and start again from nothing. It ends when the next project to be bought (or one tied with it) would exceed the
 * budget. A vote of any number of points counts as approval. Ties: more votes, then cheaper, then earlier in the list.
 */
public final class Phragmen {

    private Phragmen() {}

    public static Phragmen withDefaults() {
        return new Phragmen();
    }

    public Result solve(Election election) {
        Loads loads = new Loads(election);
        List<Win> winners = new ArrayList<>();
        Rational left = election.budget();
        while (true) {
            List<Integer> next = loads.earliest();
            for (int project : next) {
                if (election.projects().get(project).cost().compareTo(left) > 0) {
                    return new Result(winners, election.budget().minus(left));
                }
            }
            if (next.isEmpty()) {
                return new Result(winners, election.budget().minus(left));
            }
            left = left.minus(election.projects().get(next.getFirst()).cost());
            winners.add(new Win(election.projects().get(next.getFirst()), loads.buy(next.getFirst())));
        }
    }

    /**
     * The money that everybody had earned when she last bought something. Only as many different amounts exist as there
     * were purchases, so that a project's sum is a count by purchase; amounts are whole over one denominator.
     */
    private static final class Loads {
        private final Election election;
        private final int[] places;
        private final long[] votes;
        private final int[] lastPurchase;
        private final boolean[] open;
        private final List<long[]> supporters = new ArrayList<>();
        private final List<BigInteger> amounts = new ArrayList<>(List.of(BigInteger.ZERO));
        private final BigInteger scale;
        private BigInteger denominator = BigInteger.ONE;

        Loads(Election election) {
            this.election = election;
            this.places = Ties.places(election);
            this.votes = election.votes();
            this.lastPurchase = new int[election.voters().size()];
            this.open = new boolean[votes.length];
            this.supporters.add(votes.clone());
            this.scale = election.projects().stream()
                    .map(project -> project.cost().denominator())
                    .reduce(BigInteger.ONE, Market::leastCommon);
            for (int project = 0; project < open.length; project++) {
                Rational cost = election.projects().get(project).cost();
                open[project] = votes[project] > 0 && cost.compareTo(election.budget()) <= 0;
            }
        }

        /** All projects that would be bought first, the winner of the tie in front. */
        List<Integer> earliest() {
            List<Integer> earliest = new ArrayList<>();
            for (int project = 0; project < open.length; project++) {
                if (open[project]) {
                    int order = earliest.isEmpty() ? -1 : compare(project, earliest.getFirst());
                    if (order < 0) {
                        earliest.clear();
                    }
                    if (order <= 0) {
                        earliest.add(project);
                    }
                }
            }
            earliest.sort((a, b) -> Integer.compare(places[a], places[b]));
            return earliest;
        }

        Rational buy(int project) {
            BigInteger total = total(project);
            BigInteger shared = total.gcd(BigInteger.valueOf(votes[project]));
            BigInteger factor = BigInteger.valueOf(votes[project]).divide(shared);
            amounts.replaceAll(factor::multiply);
            denominator = denominator.multiply(factor);
            amounts.add(total.divide(shared));
            supporters.add(new long[votes.length]);
            open[project] = false;
            for (int voter = 0; voter < lastPurchase.length; voter++) {
                if (supports(voter, project)) {
                    move(voter);
                }
            }
            return new Rational(amounts.getLast(), denominator.multiply(scale));
        }

        private int compare(int project, int other) {
            return total(project)
                    .multiply(BigInteger.valueOf(votes[other]))
                    .compareTo(total(other).multiply(BigInteger.valueOf(votes[project])));
        }

        private BigInteger total(int project) {
            BigInteger total = election.projects()
                    .get(project)
                    .cost()
                    .times(Rational.of(scale))
                    .numerator()
                    .multiply(denominator);
            for (int purchase = 1; purchase < amounts.size(); purchase++) {
                long count = supporters.get(purchase)[project];
                if (count != 0) {
                    total = total.add(amounts.get(purchase).multiply(BigInteger.valueOf(count)));
                }
            }
            return total;
        }

        private boolean supports(int voter, int project) {
            for (int at = election.start(voter); at < election.start(voter + 1); at++) {
                if (election.choice(at) == project) {
                    return true;
                }
            }
            return false;
        }

        private void move(int voter) {
            long[] from = supporters.get(lastPurchase[voter]);
            long[] to = supporters.getLast();
            for (int at = election.start(voter); at < election.start(voter + 1); at++) {
                from[election.choice(at)]--;
                to[election.choice(at)]++;
            }
            lastPurchase[voter] = supporters.size() - 1;
        }
    }

    /** A project and how much everybody had earned when it was bought. */
    public record Win(Project project, Rational earned) {}

    /** Winners in the order of purchase, and what they cost together. */
    public record Result(List<Win> winners, Rational spent) {

        public Result {
            winners = List.copyOf(winners);
        }

        /** Identifiers of the winners. */
        public List<String> ids() {
            return winners.stream().map(win -> win.project().id()).toList();
        }
    }
}
