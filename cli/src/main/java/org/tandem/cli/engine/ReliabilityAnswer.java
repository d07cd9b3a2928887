package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.Interval;
import org.tandem.engines.health.Scale;

/** Reliability of a scale: alpha with interval, omega, intraclass correlations. Rows with a missing answer are left out. */
record ReliabilityAnswer(String @Nullable [] columns) {

    Outcome solve(Csv csv) {
        List<String> names = columns == null ? csv.columns() : Arrays.asList(columns);
        var index = names.stream().mapToInt(csv::column).toArray();
        var rows = new ArrayList<double[]>();
        int skipped = 0;
        for (var row : csv) {
            if (IntStream.of(index).anyMatch(row::isMissing)) {
                skipped++;
            } else {
                rows.add(IntStream.of(index).mapToDouble(row::number).toArray());
            }
        }
        var json = answered(Scale.of(rows), rows.size(), names.size(), skipped);
        return new Outcome.Answer(json, json::report);
    }

    private static Answered answered(Scale scale, int rows, int columns, int skipped) {
        var alpha = scale.alpha();
        boolean defined = Double.isFinite(alpha.interval().lower());
        return new Answered(
                defined ? alpha.value() : null,
                defined ? alpha.interval() : null,
                scale.omega(),
                scale.icc(),
                rows,
                columns,
                skipped,
                defined ? null : "Alpha is not defined: the sums of the answers do not vary.");
    }

    /** @param alpha absent, with its interval, where it is not defined */
    private record Answered(
            @Nullable Double alpha,
            @Nullable Interval alphaInterval,
            double omega,
            Scale.Icc icc,
            int rows,
            int columns,
            int skipped,
            @Nullable String note) {

        private String alphaInWords() {
            return alpha == null || alphaInterval == null
                    ? String.valueOf(note)
                    : String.format(
                            Locale.ROOT,
                            "Alpha %.4f (95 %% %.4f to %.4f)",
                            alpha,
                            alphaInterval.lower(),
                            alphaInterval.upper());
        }

        String report() {
            return String.format(
                    Locale.ROOT,
                    "%s, omega %.4f; %d rows of %d columns, %d with missing answers left out%n"
                            + "ICC of one judge %.3f %.3f %.3f, of their mean %.3f %.3f %.3f (Shrout and Fleiss 1, 2, 3)%n",
                    alphaInWords(),
                    omega,
                    rows,
                    columns,
                    skipped,
                    icc.icc1(),
                    icc.icc2(),
                    icc.icc3(),
                    icc.icc1k(),
                    icc.icc2k(),
                    icc.icc3k());
        }
    }
}
