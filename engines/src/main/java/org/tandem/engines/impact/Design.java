package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What starts diffuse, as columns: initial level, slope and seasonal states, then the controls, then the interventions.
 * Row t holds them for period t with the measure last.
 */
final class Design {

    final List<String> names;
    final double[][] rows;
    final boolean[] present;
    /** The first intervention; what stands from here on is the effect, what stands before is the counterfactual. */
    final int firstStep;

    private Design(List<String> names, double[][] rows, boolean[] present, int firstStep) {
        this.names = names;
        this.rows = rows;
        this.present = present;
        this.firstStep = firstStep;
    }

    /**
     * @param starts the first period of each intervention, ascending; each lasts until the next one begins
     */
    static Design of(Series series, Structure structure, int... starts) {
        var columns = new ArrayList<double[]>();
        var names = new ArrayList<String>();
        int n = series.values().size();
        addTrend(columns, names, n, structure.slope());
        addSeason(columns, names, n, structure.season().elements());
        for (var control : series.controls()) add(columns, names, control.name(), unboxed(control.values()));
        int firstStep = columns.size();
        for (int i = 0; i < starts.length; i++)
            add(
                    columns,
                    names,
                    i == 0 ? "step" : "step" + (i + 1),
                    block(n, starts[i], i + 1 < starts.length ? starts[i + 1] : n));
        return new Design(List.copyOf(names), rows(columns, series, structure.scale()), present(series), firstStep);
    }

    int coefficients() {
        return names.size();
    }

    /** The regressors of period t as the counterfactual has them: without intervention. */
    double[] counterfactual(int t) {
        var row = Arrays.copyOf(rows[t], coefficients());
        for (int j = firstStep; j < row.length; j++) row[j] = 0;
        return row;
    }

    private static void add(List<double[]> columns, List<String> names, String name, double[] column) {
        columns.add(column);
        names.add(name);
    }

    private static void addTrend(List<double[]> columns, List<String> names, int n, Slope slope) {
        var level = new double[n];
        Arrays.fill(level, 1);
        add(columns, names, "level", level);
        if (slope == Slope.NONE) return;
        var drift = new double[n];
        for (int t = 0; t < n; t++) drift[t] = t;
        add(columns, names, "slope", drift);
    }

    /** Period t's seasonal effect in terms of the first one and those before it. */
    private static void addSeason(List<double[]> columns, List<String> names, int n, int elements) {
        if (elements == 0) return;
        var still = new RandomPart(new Variances(1, 0, 0, 1), elements);
        for (int i = 0; i < elements; i++) {
            var state = new double[elements];
            state[i] = 1;
            var column = new double[n];
            for (int t = 0; t < n; t++, still.advance(state)) column[t] = still.seen(state);
            add(columns, names, "season" + (i + 1), column);
        }
    }

    private static double[] block(int n, int from, int to) {
        var column = new double[n];
        for (int t = from; t < to; t++) column[t] = 1;
        return column;
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] rows(List<double[]> columns, Series series, Scale scale) {
        var rows = new double[series.values().size()][columns.size() + 1];
        for (int t = 0; t < rows.length; t++) {
            for (int j = 0; j < columns.size(); j++) {
                double x = columns.get(j)[t];
                rows[t][j] = Double.isNaN(x) ? 0 : x;
            }
            rows[t][columns.size()] = series.isPresent(t) ? measure(series, scale, t) : 0;
        }
        return rows;
    }

    private static double measure(Series series, Scale scale, int t) {
        double value = series.values().get(t);
        return scale == Scale.LOG ? Logarithm.of(value, "measure", t) : value;
    }

    private static boolean[] present(Series series) {
        var present = new boolean[series.values().size()];
        for (int t = 0; t < present.length; t++) present[t] = series.isPresent(t);
        return present;
    }
}
