package org.tandem.engines.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/** The definition of Equal Shares, word by word in fractions: slow, short, and what the engine must equal. */
final class PlainEqualShares {

    private final Election election;
    private final Utility utility;
    private final Rational[] left;
    private final long[] size;

    private PlainEqualShares(Election election, Utility utility, Rational[] endowments) {
        this.election = election;
        this.utility = utility;
        this.size = new long[endowments.length];
        this.left = new Rational[election.voters().size()];
        for (int voter = 0; voter < left.length; voter++) {
            size[election.chamberOf(voter)]++;
        }
        for (int voter = 0; voter < left.length; voter++) {
            int chamber = election.chamberOf(voter);
            left[voter] = endowments[chamber].over(Rational.of(size[chamber]));
        }
    }

    static List<String> winners(Election election, Utility utility, Rational[] endowments) {
        return new PlainEqualShares(election, utility, endowments).winners();
    }

    private List<String> winners() {
        List<String> winners = new ArrayList<>();
        List<Integer> open = new ArrayList<>(Ties.order(election));
        open.removeIf(project -> project(project).cost().compareTo(election.budget()) > 0);
        while (true) {
            @Nullable Rational best = null;
            int winner = -1;
            for (int project : open) {
                @Nullable Rational rate = rate(project);
                if (rate != null && (best == null || rate.compareTo(best) < 0)) {
                    best = rate;
                    winner = project;
                }
            }
            if (best == null) {
                return winners;
            }
            for (int voter = 0; voter < left.length; voter++) {
                left[voter] = left[voter].minus(left[voter].min(best.times(worth(voter, winner))));
            }
            open.remove((Integer) winner);
            winners.add(project(winner).id());
        }
    }

    /** Supporters from the poorest on give all they have; the first who can pay an equal rate sets it. */
    private @Nullable Rational rate(int project) {
        List<Integer> supporters = new ArrayList<>();
        Rational needed = project(project).cost();
        Rational worth = Rational.ZERO;
        for (int voter = 0; voter < left.length; voter++) {
            if (worth(voter, project).signum() > 0) {
                supporters.add(voter);
                worth = worth.plus(worth(voter, project));
            }
        }
        supporters.sort(Comparator.comparing(voter -> left[voter].over(worth(voter, project))));
        for (int voter : supporters) {
            Rational rate = needed.over(worth);
            if (left[voter].compareTo(rate.times(worth(voter, project))) >= 0) {
                return rate;
            }
            needed = needed.minus(left[voter]);
            worth = worth.minus(worth(voter, project));
        }
        return null;
    }

    private Rational worth(int voter, int project) {
        for (int at = election.start(voter); at < election.start(voter + 1); at++) {
            if (election.choice(at) == project) {
                Rational points = Rational.of(election.points(at), size[election.chamberOf(voter)]);
                return utility == Utility.COST ? points.times(project(project).cost()) : points;
            }
        }
        return Rational.ZERO;
    }

    private Project project(int at) {
        return election.projects().get(at);
    }

    static Rational[] endowments(Election election) {
        return election.chambers().stream().map(Chamber::endowment).toArray(Rational[]::new);
    }

    /** Add1 by its definition. */
    static List<String> add1(Election election, Utility utility) {
        List<String> best = List.of();
        for (long added = 0; added < 100_000; added++) {
            List<String> next = winners(election, utility, raised(election, added));
            Rational cost = next.stream()
                    .map(id -> election.projects().stream()
                            .filter(project -> project.id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .cost())
                    .reduce(Rational.ZERO, Rational::plus);
            if (cost.compareTo(election.budget()) > 0) {
                return best;
            }
            if (added > 0 && next.size() == buyable(election)) {
                return next;
            }
            best = next;
        }
        return best;
    }

    private static long buyable(Election election) {
        long[] votes = election.votes();
        long buyable = 0;
        for (int project = 0; project < votes.length; project++) {
            if (votes[project] > 0 && election.projects().get(project).cost().compareTo(election.budget()) <= 0) {
                buyable++;
            }
        }
        return buyable;
    }

    private static Rational[] raised(Election election, long added) {
        Rational voters = Rational.of(election.voters().size());
        return Arrays.stream(endowments(election))
                .map(endowment -> election.isChambered()
                        ? endowment.plus(Rational.of(added))
                        : Rational.of(endowment.over(voters).floor())
                                .plus(Rational.of(added))
                                .times(voters))
                .toArray(Rational[]::new);
    }
}
