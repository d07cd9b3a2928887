package org.tandem.engines.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tandem.engines.ranking.Ranking.Judge;

/** How each judge's votes agree with the scale, and how far votes of one judge hang together. */
final class Judges {
    private final JudgeVotes votes;
    private final Table table;
    private final Curve curve;

    Judges(JudgeVotes votes, Table table, Curve curve) {
        this.votes = votes;
        this.table = table;
        this.curve = curve;
    }

    /** Wins less losses of a vote, seen from the table's pair. */
    private double lead(int vote) {
        double lead = votes.side[vote] == 2 ? 0 : votes.side[vote] == 0 ? 1 : -1;
        return table.turned[votes.slot[vote]] ? -lead : lead;
    }

    List<Judge> all() {
        int n = votes.names.size();
        var squares = new double[n];
        var expected = new double[n];
        var count = new double[n];
        for (int v = 0; v < votes.size; v++) {
            int k = table.placeOf[votes.slot[v]];
            double rest = (lead(v) - curve.lead[k]) / 2;
            squares[votes.judge[v]] += votes.weight[v] * rest * rest;
            expected[votes.judge[v]] += votes.weight[v] * curve.variance[k] / Math.max(table.all(k), 1e-300);
            count[votes.judge[v]] += votes.weight[v];
        }
        var infit = IntStream.range(0, n)
                .mapToDouble(j -> expected[j] > 0 ? squares[j] / expected[j] : 1)
                .toArray();
        double bar = bar(infit);
        return IntStream.range(0, n)
                .mapToObj(j -> new Judge(votes.names.get(j), count[j], infit[j], infit[j] > bar))
                .sorted(Comparator.comparing(Judge::judge))
                .toList();
    }

    private static double bar(double[] infit) {
        double mean = java.util.Arrays.stream(infit).average().orElse(1);
        double spread =
                java.util.Arrays.stream(infit).map(x -> (x - mean) * (x - mean)).sum();
        return mean + 2 * Math.sqrt(spread / Math.max(1, infit.length - 1));
    }

    /** Errors that allow for votes of one judge hanging together. */
    Covariance sandwich(Covariance inverse) {
        int judges = votes.names.size();
        if (judges < 2) {
            throw new IllegalArgumentException(
                    "Errors by judge need at least two named judges, there are %d. Maybe the column judge is missing."
                            .formatted(judges));
        }
        refuseNameless();
        var scores = new double[judges][curve.size];
        for (int v = 0; v < votes.size; v++) {
            add(scores[votes.judge[v]], v);
        }
        return Sandwich.of(scores, inverse);
    }

    private void refuseNameless() {
        double named = java.util.Arrays.stream(votes.weight, 0, votes.size).sum();
        double all = IntStream.range(0, table.size()).mapToDouble(table::all).sum();
        if (named < all * (1 - 1e-9)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Errors by judge need a judge for every vote; %.0f of %.0f have none. Maybe give each of those a name"
                            + " of its own.",
                    all - named,
                    all));
        }
    }

    private void add(double[] score, int v) {
        int k = table.placeOf[votes.slot[v]];
        double rest = votes.weight[v] * (lead(v) - curve.lead[k]) / 2;
        score[table.one[k]] += rest;
        score[table.other[k]] -= rest;
        if (curve.orderAt >= 0) {
            score[curve.orderAt] += table.home[k] * rest;
        }
        if (curve.tieAt >= 0) {
            score[curve.tieAt] += votes.weight[v] * ((votes.side[v] == 2 ? 1 : 0) - curve.tie[k]);
        }
    }
}
