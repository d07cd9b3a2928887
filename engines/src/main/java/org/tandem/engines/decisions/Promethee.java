package org.tandem.engines.decisions;

/**
 * PROMETHEE II (Brans and Vincke 1985): net flow, the mean preference over the others less their mean preference over it.
 *
 * <p>A criterion prefers by the difference d: nothing up to its indifference, fully from its preference threshold, linear
 * between (type V; with both zero type I). The net flows add up to zero; a single alternative has flow zero.
 */
public record Promethee() implements Rule {

    @Override
    public Prepared prepare(Table table) {
        double[][] flows = new double[table.rows()][table.columns()];
        for (int column = 0; column < table.columns(); column++) {
            Table.Criterion criterion = table.criteria().get(column);
            double sign = criterion.moreIsBetter() ? 1 : -1;
            for (int row = 0; row < table.rows(); row++) {
                flows[row][column] = flow(table, row, column, sign);
            }
        }
        return WeightedSum.of(flows);
    }

    private static double flow(Table table, int row, int column, double sign) {
        double flow = 0;
        for (int other = 0; other < table.rows(); other++) {
            double difference = sign * (table.values()[row][column] - table.values()[other][column]);
            flow += preference(table.criteria().get(column), difference)
                    - preference(table.criteria().get(column), -difference);
        }
        return table.rows() == 1 ? 0 : flow / (table.rows() - 1);
    }

    private static double preference(Table.Criterion criterion, double difference) {
        if (difference <= criterion.indifference()) {
            return 0;
        }
        return difference >= criterion.preference()
                ? 1
                : (difference - criterion.indifference()) / (criterion.preference() - criterion.indifference());
    }
}
