package org.tandem.engines.decisions;

/**
 * TOPSIS (Hwang and Yoon 1981): closeness to the best of all criteria, d- / (d+ + d-), on columns scaled to length one.
 *
 * <p>Special cases: a column of zeros counts nothing; where all alternatives are equal everybody's closeness is 1/2.
 */
public record Topsis() implements Rule {

    @Override
    public Prepared prepare(Table table) {
        double[][] scaled = scaled(table);
        double[] best = new double[table.columns()];
        double[] worst = new double[table.columns()];
        for (int column = 0; column < best.length; column++) {
            best[column] = Double.NEGATIVE_INFINITY;
            worst[column] = Double.POSITIVE_INFINITY;
            for (double[] row : scaled) {
                best[column] = Math.max(best[column], row[column]);
                worst[column] = Math.min(worst[column], row[column]);
            }
        }
        double[][] toBest = squares(scaled, best);
        double[][] toWorst = squares(scaled, worst);
        return (weights, scores) -> {
            double[] squared = new double[weights.length]; // no field: many threads score at once
            for (int column = 0; column < weights.length; column++) {
                squared[column] = weights[column] * weights[column];
            }
            for (int row = 0; row < scores.length; row++) {
                double near = Math.sqrt(WeightedSum.dot(squared, toBest[row]));
                double far = Math.sqrt(WeightedSum.dot(squared, toWorst[row]));
                scores[row] = near + far == 0 ? 0.5 : far / (near + far);
            }
        };
    }

    /** Columns of length one, turned so that more is better. */
    private static double[][] scaled(Table table) {
        double[][] scaled = new double[table.rows()][table.columns()];
        for (int column = 0; column < table.columns(); column++) {
            double length = 0;
            for (double[] row : table.values()) {
                length = Math.hypot(length, row[column]);
            }
            double sign = table.criteria().get(column).moreIsBetter() ? 1 : -1;
            for (int row = 0; row < table.rows(); row++) {
                scaled[row][column] = length == 0 ? 0 : sign * table.values()[row][column] / length;
            }
        }
        return scaled;
    }

    private static double[][] squares(double[][] values, double[] from) {
        double[][] squares = new double[values.length][from.length];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < from.length; column++) {
                double distance = values[row][column] - from[column];
                squares[row][column] = distance * distance;
            }
        }
        return squares;
    }
}
