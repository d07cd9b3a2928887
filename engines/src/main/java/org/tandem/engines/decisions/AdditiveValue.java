package org.tandem.engines.decisions;

/**
 * The ranking that goes with best-worst weights (Rezaei 2015, section 5): values scaled from the worst (0) to the best (1)
 * of each criterion, weighted and added up. A criterion on which all are equal gives everybody 0.
 */
public record AdditiveValue() implements Rule {

    @Override
    public Prepared prepare(Table table) {
        double[][] scaled = new double[table.rows()][table.columns()];
        for (int column = 0; column < table.columns(); column++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] row : table.values()) {
                low = Math.min(low, row[column]);
                high = Math.max(high, row[column]);
            }
            boolean more = table.criteria().get(column).moreIsBetter();
            for (int row = 0; row < table.rows(); row++) {
                double value = table.values()[row][column];
                scaled[row][column] = high == low ? 0 : (more ? value - low : high - value) / (high - low);
            }
        }
        return WeightedSum.of(scaled);
    }
}
