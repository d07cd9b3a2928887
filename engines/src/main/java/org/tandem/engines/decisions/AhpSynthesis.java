package org.tandem.engines.decisions;

/**
 * The ranking that belongs to AHP (Saaty 1980, distributive synthesis): an alternative's share of each criterion's total,
 * weighted and added up. Where less is better, shares of the reciprocals.
 *
 * <p>The scores add up to the weights of the criteria that tell anything. Values must be above zero; a criterion whose
 * values are all zero counts nothing.
 */
public record AhpSynthesis() implements Rule {

    @Override
    public Prepared prepare(Table table) {
        double[][] shares = new double[table.rows()][table.columns()];
        for (int column = 0; column < table.columns(); column++) {
            double total = 0;
            for (int row = 0; row < table.rows(); row++) {
                shares[row][column] = merit(table, row, column);
                total += shares[row][column];
            }
            for (double[] row : shares) {
                row[column] = total == 0 ? 0 : row[column] / total;
            }
        }
        return WeightedSum.of(shares);
    }

    private static double merit(Table table, int row, int column) {
        double value = table.values()[row][column];
        boolean more = table.criteria().get(column).moreIsBetter();
        if (value < 0 || (value == 0 && !more)) {
            throw new IllegalArgumentException(
                    "The value of \"%s\" on \"%s\" is %s; shares need values %s. Maybe another rule, such as topsis."
                            .formatted(
                                    table.alternatives().get(row),
                                    table.criteria().get(column).name(),
                                    value,
                                    more ? "of at least 0" : "above 0"));
        }
        return more ? value : 1 / value;
    }
}
