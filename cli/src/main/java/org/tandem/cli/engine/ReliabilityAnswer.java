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
        var json = answered(Scale.of(rows), rows, names, skipped);
        return new Outcome.Answer(json, json::report);
    }

    private static Answered answered(Scale scale, List<double[]> rows, List<String> names, int skipped) {
        var alpha = scale.alpha();
        boolean defined = Double.isFinite(alpha.interval().lower());
        return new Answered(
                defined ? alpha.value() : null,
                defined ? alpha.interval() : null,
                scale.varies() ? scale.omega() : null,
                rows.stream().flatMapToDouble(Arrays::stream).distinct().count() > 1 ? scale.icc() : null,
                rows.size(),
                names.size(),
                skipped,
                scale.against().stream().map(names::get).toList(),
                note(defined, scale));
    }

    private static @Nullable String note(boolean defined, Scale scale) {
        if (!scale.varies()) {
            return "Neither alpha nor omega is defined: nobody's answers differ from another's.";
        }
        return defined ? null : "Alpha is not defined: the sums of the answers do not vary.";
    }

    /**
     * An estimate that is not defined is absent.
     *
     * @param against columns that load against most of the others; maybe they are worded the other way round
     */
    private record Answered(
            @Nullable Double alpha,
            @Nullable Interval alphaInterval,
            @Nullable Double omega,
            Scale.@Nullable Icc icc,
            int rows,
            int columns,
            int skipped,
            List<String> against,
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
            var text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%s%s; %d rows of %d columns, %d with missing answers left out%n",
                    alphaInWords(),
                    omega == null ? "" : String.format(Locale.ROOT, ", omega %.4f", omega),
                    rows,
                    columns,
                    skipped));
            if (!against.isEmpty()) {
                text.append(String.format(
                        "Against the others: %s. Maybe worded the other way round; turn their answers first.%n",
                        against));
            }
            return icc == null ? text.toString() : text.append(inWords(icc)).toString();
        }

        private static String inWords(Scale.Icc icc) {
            return String.format(
                    Locale.ROOT,
                    "ICC of one judge %.3f %.3f %.3f, of their mean %.3f %.3f %.3f (Shrout and Fleiss 1, 2, 3)%n",
                    icc.icc1(),
                    icc.icc2(),
                    icc.icc3(),
                    icc.icc1k(),
                    icc.icc2k(),
                    icc.icc3k());
        }
    }
}
