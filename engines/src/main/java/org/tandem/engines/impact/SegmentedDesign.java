package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * The regression behind {@link Segmented}.
 *
 * @param all a row for every period, present or not (a missing control counts as zero there)
 * @param periods those that are present
 * @param y their measure, on the model's scale
 */
record SegmentedDesign(List<String> names, double[][] all, int[] periods, double[] y, Scale scale) {

    static SegmentedDesign of(Series series, Scale scale, int season) {
        var names = new ArrayList<>(List.of("level", "slope"));
        for (int s = 1; s < season; s++) names.add("season" + s);
        series.controls().forEach(control -> names.add(control.name()));
        names.addAll(List.of("step", "ramp"));
        int n = series.values().size();
        var all = new double[n][];
        for (int t = 0; t < n; t++) all[t] = row(series, t, season, names.size());
        var periods = IntStream.range(0, n).filter(series::isPresent).toArray();
        var y = Arrays.stream(periods)
                .mapToDouble(t -> measure(series, scale, t))
                .toArray();
        return new SegmentedDesign(List.copyOf(names), all, periods, y, scale);
    }

    private static double measure(Series series, Scale scale, int t) {
        double value = series.values().get(t);
        return scale == Scale.LOG ? Logarithm.of(value, "measure", t) : value;
    }

    private static double[] row(Series series, int t, int season, int size) {
        var row = new double[size];
        row[0] = 1;
        row[1] = t;
        // effects of a season add up to zero: the last of its periods is minus the sum of the others
        for (int s = 1; s < season; s++) row[1 + s] = t % season == season - 1 ? -1 : t % season == s - 1 ? 1 : 0;
        int at = 2 + Math.max(0, season - 1);
        for (var control : series.controls()) {
            double value = control.values().get(t);
            row[at++] = Double.isNaN(value) ? 0 : value;
        }
        row[size - 2] = t >= series.change() ? 1 : 0;
        row[size - 1] = Math.max(0, t - series.change());
        return row;
    }

    RealMatrix x() {
        var rows = new double[periods.length][];
        for (int i = 0; i < rows.length; i++) rows[i] = all[periods[i]];
        return new Array2DRowRealMatrix(rows, false);
    }

    /** What the line says for every period, with or without the change. */
    List<Double> predicted(double[] beta, boolean change) {
        var list = new ArrayList<Double>();
        for (var row : all) {
            double sum = 0;
            for (int j = 0; j < (change ? row.length : row.length - 2); j++) sum += row[j] * beta[j];
            list.add(scale == Scale.LOG ? Math.exp(sum) : sum);
        }
        return List.copyOf(list);
    }
}
