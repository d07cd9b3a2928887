package org.tandem.engines.calibration;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tandem.engines.calibration.Calibration.Reviewer;

/** Reviewers with the fit of what they gave: mean squared standardised residual, expected 1. */
final class SeverityRows {
    private final Design design;
    private final double[] squares;
    private final double[] expected;
    private final int[] reviews;

    SeverityRows(Design design, double[] residual, double variance, IntToDoubleFunction freedom) {
        this.design = design;
        squares = new double[design.reviewers.size()];
        expected = new double[squares.length];
        reviews = new int[squares.length];
        for (int c = 0; c < residual.length; c++) {
            int r = design.reviewer[c];
            squares[r] += design.weight[c] * residual[c] * residual[c];
            expected[r] += variance * Math.max(0, freedom.applyAsDouble(c));
            reviews[r]++;
        }
    }

    List<Reviewer> rows(double[] severity, IntToDoubleFunction se) {
        return IntStream.range(0, severity.length)
                .mapToObj(r ->
                        new Reviewer(design.reviewers.get(r), severity[r], se.applyAsDouble(r), fit(r), reviews[r]))
                .toList();
    }

    private double fit(int r) {
        boolean known = expected[r] > 0 && Double.isFinite(expected[r]);
        return known ? squares[r] / expected[r] : 1;
    }
}
