package org.tandem.engines.calibration;

/**
 * Cells of a table, by rows: those of row {@code i} stand at {@code start[i] .. start[i + 1] - 1}.
 *
 * @param column of each cell
 * @param weight of each cell
 * @param value of each cell, the weighted mean of all values taken off
 */
record Crossing(int rows, int columns, int[] start, int[] column, double[] weight, double[] value) {

    static Crossing of(Design design, double mean) {
        var value = design.mean.clone();
        for (int c = 0; c < value.length; c++) {
            value[c] -= mean;
        }
        return new Crossing(
                design.items.size(), design.reviewers.size(), design.start, design.reviewer, design.weight, value);
    }

    Crossing transposed() {
        var from = new int[columns + 1];
        for (int c : column) {
            from[c + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            from[c + 1] += from[c];
        }
        var turned = new Crossing(
                columns, rows, from, new int[column.length], new double[column.length], new double[column.length]);
        var next = from.clone();
        for (int i = 0; i < rows; i++) {
            for (int c = start[i]; c < start[i + 1]; c++) {
                int at = next[column[c]]++;
                turned.column[at] = i;
                turned.weight[at] = weight[c];
                turned.value[at] = value[c];
            }
        }
        return turned;
    }

    /** Sums of weight x value by row. */
    double[] rowSums(double[] of) {
        var sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int c = start[i]; c < start[i + 1]; c++) {
                sums[i] += weight[c] * of[c];
            }
        }
        return sums;
    }

    double[] columnSums(double[] of) {
        var sums = new double[columns];
        for (int c = 0; c < of.length; c++) {
            sums[column[c]] += weight[c] * of[c];
        }
        return sums;
    }
}
