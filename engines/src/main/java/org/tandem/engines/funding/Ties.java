package org.tandem.engines.funding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;

/** The one rule for ties: more votes first, then the cheaper, then the earlier in the list of projects. */
final class Ties {

    private Ties() {}

    /** Positions of projects, the one that wins ties first. */
    static List<Integer> order(Election election) {
        long[] votes = election.votes();
        return IntStream.range(0, election.projects().size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(project -> -votes[project])
                        .thenComparing(
                                project -> election.projects().get(project).cost()))
                .toList();
    }

    /** By project, its place in that order. */
    static int[] places(Election election) {
        List<Integer> order = order(election);
        int[] places = new int[order.size()];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }

    /** Projects by merit, highest first, ties by the rule. */
    static List<Integer> byMerit(Election election, List<Rational> merit) {
        return order(election).stream()
                .sorted(Comparator.<Integer, Rational>comparing(merit::get).reversed())
                .toList();
    }
}
