package org.tandem.cli.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engine health FILE.csv}: what a relationship's numbers can bear. The columns say which of six it is. */
@Command(
        name = "health",
        version = Version.HEALTH,
        description = {
            "What a relationship's numbers can bear; the columns say which:",
            "  reliability    one row a person or target, one column an item or judge",
            "  participation  party, activity and (1 a row when absent) weeks",
            "  dependence     side, dependence",
            "  trust          wave, side, trust; task_conflict, dissents",
            "  kept           kept (1 or 0); original, party",
            "  cells          row, column, count"
        })
public final class HealthCommand extends EngineCommand {

    enum Measure {
        TRUST("wave", "side", "trust"),
        DEPENDENCE("side", "dependence"),
        PARTICIPATION("party", "activity"),
        CELLS("row", "column", "count"),
        KEPT("kept"),
        RELIABILITY();

        private final List<String> columns;

        Measure(String... columns) {
            this.columns = List.of(columns);
        }

        /** The first whose columns a file has. */
        static Measure of(List<String> header) {
            return Arrays.stream(values())
                    .filter(measure -> header.containsAll(measure.columns))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Option(
            names = "--measure",
            description =
                    "reliability, participation, dependence, trust, kept, cells; by default what the columns say.")
    private @Nullable Measure measure;

    @Option(names = "--columns", split = ",", description = "Reliability: the columns to use; all when absent.")
    private String @Nullable [] columns;

    @Option(names = "--threshold", description = "Cells: the least count that is shown (5).")
    private int threshold = 5;

    @Override
    protected Outcome solve(Input input) throws IOException {
        try (var csv = input.csv()) {
            return switch (measure(csv)) {
                case RELIABILITY -> new ReliabilityAnswer(columns).solve(csv);
                case PARTICIPATION -> ParticipationAnswer.solve(csv);
                case DEPENDENCE -> DependenceAnswer.solve(csv, input.name());
                case TRUST -> new TrustAnswer(input.name()).solve(csv);
                case KEPT -> KeptAnswer.solve(csv);
                case CELLS -> new CellsAnswer(threshold).solve(csv);
            };
        }
    }

    private Measure measure(Csv csv) {
        if (measure != null) {
            return measure;
        }
        return columns != null ? Measure.RELIABILITY : Measure.of(csv.columns());
    }
}
