package org.tandem.cli.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.Interval;
import org.tandem.engines.health.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engine health FILE.csv}: one row a person or target, one column an item or judge. */
@Command(
        name = "health",
        description = "Reliability of a scale: alpha with interval, omega, intraclass correlations."
                + " One row a person (or target), one column an item (or judge).")
public final class HealthCommand extends EngineCommand {
    @Option(names = "--columns", split = ",", description = "The columns to use; all when absent.")
    private String @Nullable [] columns;

    @Override
    protected Outcome solve(Input input) throws IOException {
        var rows = new ArrayList<double[]>();
        int skipped = 0;
        List<String> names;
        try (var csv = input.csv()) {
            names = columns == null ? csv.columns() : Arrays.asList(columns);
            var index = names.stream().mapToInt(csv::column).toArray();
            for (var row : csv) {
                if (IntStream.of(index).anyMatch(row::isMissing)) {
                    skipped++;
                } else {
                    rows.add(IntStream.of(index).mapToDouble(row::number).toArray());
                }
            }
        }
        var scale = Scale.of(rows);
        var alpha = scale.alpha();
        var json = new Answered(
                alpha.value(), alpha.interval(), scale.omega(), scale.icc(), rows.size(), names.size(), skipped);
        return new Outcome.Answer(json, json::report);
    }

    /** The answer as JSON. */
    private record Answered(
            double alpha, Interval alphaInterval, double omega, Scale.Icc icc, int rows, int columns, int skipped) {
        String report() {
            return String.format(
                    Locale.ROOT,
                    "Alpha %.4f (95 %% %.4f to %.4f), omega %.4f; %d rows of %d columns, %d with missing answers left out%n"
                            + "ICC of one judge %.3f %.3f %.3f, of their mean %.3f %.3f %.3f (Shrout and Fleiss 1, 2, 3)%n",
                    alpha,
                    alphaInterval.lower(),
                    alphaInterval.upper(),
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
