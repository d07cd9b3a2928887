package org.tandem.engines.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A rule that gives every alternative of a table a score, the higher the better, for given weights. */
public sealed interface Rule permits Topsis, Promethee, AhpSynthesis, AdditiveValue {

    /** What does not depend on the weights, computed once. */
    Prepared prepare(Table table);

    /** Scores the same table under many weights. */
    interface Prepared {

        /**
         * @param weights of the criteria, together one
         * @param scores where the scores go, one an alternative
         */
        void score(double[] weights, double[] scores);
    }

    /** Scores, ranks and warnings for the table's own weights. */
    default Ranking solve(Table table) {
        double[] scores = scores(table);
        List<Integer> order = order(scores);
        List<String> names = order.stream().map(table.alternatives()::get).toList();
        return new Ranking(names, scores, reversals(table, names));
    }

    private double[] scores(Table table) {
        double[] scores = new double[table.rows()];
        prepare(table).score(table.weights(), scores);
        return scores;
    }

    private static List<Integer> order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .toList();
    }

    /** Leaves out each alternative in turn and looks whether the others keep their order. */
    private List<Reversal> reversals(Table table, List<String> names) {
        List<Reversal> reversals = new ArrayList<>();
        for (int row = 0; row < table.rows() && table.rows() > 2; row++) {
            Table rest = table.without(row);
            List<String> before = new ArrayList<>(names);
            before.remove(table.alternatives().get(row));
            List<String> after =
                    order(scores(rest)).stream().map(rest.alternatives()::get).toList();
            if (!before.equals(after)) {
                reversals.add(new Reversal(table.alternatives().get(row), before, after));
            }
        }
        return reversals;
    }

    /**
     * @param order names, the best first; ties in the order of the table
     * @param scores in the order of the table
     * @param reversals alternatives without which the others would stand in another order: a warning
     */
    record Ranking(List<String> order, double[] scores, List<Reversal> reversals) {}

    /** Without this alternative, the order of the others changes. */
    record Reversal(String without, List<String> before, List<String> after) {}
}
