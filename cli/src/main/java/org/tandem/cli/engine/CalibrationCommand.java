package org.tandem.cli.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.calibration.Calibration;
import org.tandem.engines.calibration.Component;
import org.tandem.engines.calibration.Found;
import org.tandem.engines.calibration.Model;
import org.tandem.engines.calibration.Review;
import org.tandem.engines.calibration.SeverityTest;
import org.tandem.engines.calibration.Variances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engine calibration FILE.csv}: columns item, reviewer, score; optionally weight and criterion. */
@Command(
        name = "calibration",
        version = Version.CALIBRATION,
        description = "Takes the severity of reviewers out of their scores, if they differ at all."
                + " Columns item,reviewer,score, optionally weight,criterion.")
public final class CalibrationCommand extends EngineCommand {
    @Option(names = "--model", description = "additive, gaussian or rasch.")
    private String model = "additive";

    @Option(names = "--top", description = "Ties and probabilities around a cut after the best K.")
    private int top;

    @Option(names = "--level", description = "Reviewers count as different below this p-value; 1 adjusts always.")
    private double level = .05;

    @Option(names = "--seed", description = "Seed of the draws behind pTop.")
    private long seed = 1;

    @Override
    protected Outcome solve(Input input) throws IOException {
        var engine = Calibration.withDefaults()
                .with(model())
                .withTop(top)
                .withLevel(level)
                .withSeed(seed);
        var reviews = reviews(input);
        input.progress().phase("solving " + reviews.size() + " reviews");
        var json = Answered.of(engine.solve(reviews));
        return new Outcome.Answer(json, json::report);
    }

    private Model model() {
        return switch (model.toLowerCase(Locale.ROOT)) {
            case "additive" -> Model.ADDITIVE;
            case "gaussian" -> Model.GAUSSIAN;
            case "rasch" -> Model.RASCH;
            default ->
                throw new IllegalArgumentException(
                        "The model " + model + " is none of additive, gaussian, rasch. Maybe a different spelling.");
        };
    }

    /** Rows without a score are no reviews. */
    private static List<Review> reviews(Input input) throws IOException {
        var reviews = new ArrayList<Review>();
        try (var rows = input.csv()) {
            int item = rows.column("item");
            int reviewer = rows.column("reviewer");
            int score = rows.column("score");
            var weight = rows.optionalColumn("weight");
            var criterion = rows.optionalColumn("criterion");
            for (var row : rows) {
                if (!row.isMissing(score)) {
                    double confidence = weight.isPresent() ? row.number(weight.getAsInt()) : 1;
                    if (!(confidence > 0)) {
                        throw row.bad(weight.orElse(0), "The weight must be positive. Maybe leave the review out.");
                    }
                    reviews.add(new Review(
                            row.text(item),
                            row.text(reviewer),
                            criterion.isPresent() ? row.text(criterion.getAsInt()) : "",
                            row.number(score),
                            confidence));
                }
            }
        }
        return reviews;
    }

    /** The answer as JSON; an error that cannot be estimated is left out. */
    private record Answered(
            String model,
            boolean adjusted,
            List<ItemRow> items,
            List<ReviewerRow> reviewers,
            Spread variances,
            Test test,
            @Nullable Double logLik,
            @Nullable Double deviance,
            @Nullable List<Found.Criterion> criteria,
            @Nullable List<Double> steps,
            @Nullable Double reliability,
            Calibration.@Nullable Cut cut,
            boolean connected,
            @Nullable List<Component> components,
            List<String> reasons,
            long seed) {

        private record ItemRow(
                String item,
                double value,
                @Nullable Double se,
                @Nullable Double pTop,
                int reviews) {}

        private record ReviewerRow(
                String reviewer, double severity, @Nullable Double se, double fit, int reviews) {}

        /** The residual is left out when the reviews leave nothing to estimate it from. */
        private record Spread(
                double item, double reviewer, @Nullable Double residual) {
            static Spread of(Variances variances) {
                return new Spread(variances.item(), variances.reviewer(), finite(variances.residual()));
            }
        }

        private record Test(
                @Nullable Double statistic, @Nullable Double p) {}

        static Answered of(Calibration.Result result) {
            return new Answered(
                    result.model().name().toLowerCase(Locale.ROOT),
                    result.adjusted(),
                    result.items().stream().map(Answered::row).toList(),
                    result.reviewers().stream().map(Answered::row).toList(),
                    Spread.of(result.variances()),
                    test(result.test()),
                    logLik(result),
                    result.model() == Model.RASCH ? (Double) (-2 * Objects.requireNonNull(logLik(result))) : null,
                    result.model() == Model.RASCH ? result.found().criteria() : null,
                    result.model() == Model.RASCH ? result.found().steps() : null,
                    finite(result.reliability()),
                    result.cut().orElse(null),
                    result.connected(),
                    Optional.of(result.components())
                            .filter(parts -> parts.size() > 1)
                            .orElse(null),
                    result.reasons(),
                    result.seed());
        }

        private static @Nullable Double logLik(Calibration.Result result) {
            var found = result.found().logLik();
            return found.isPresent() ? (Double) found.getAsDouble() : null;
        }

        private static ItemRow row(Calibration.Item item) {
            var pTop = item.pTop().isPresent() ? (Double) item.pTop().getAsDouble() : null;
            return new ItemRow(item.item(), item.value(), finite(item.se()), pTop, item.reviews());
        }

        private static ReviewerRow row(Calibration.Reviewer row) {
            return new ReviewerRow(row.reviewer(), row.severity(), finite(row.se()), row.fit(), row.reviews());
        }

        private static Test test(SeverityTest test) {
            return switch (test) {
                case SeverityTest.Differ differ -> new Test(differ.statistic(), differ.p());
                case SeverityTest.Alike alike -> new Test(alike.statistic(), alike.p());
                case SeverityTest.Untestable _ -> new Test(null, null);
            };
        }

        private static @Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }

        String report() {
            var text = new StringBuilder(String.join("\n", reasons)).append("\n\n");
            text.append(String.format(Locale.ROOT, "%-30s %12s %10s %8s%n", "item", "value", "se", "pTop"));
            for (var row : items) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-30s %12.4f %10s %8s%n",
                        row.item,
                        row.value,
                        shown(row.se, "%.4f"),
                        shown(row.pTop, "%.3f")));
            }
            if (cut != null) {
                text.append("After the best %d, at %s; within error of it: %s%n"
                        .formatted(cut.top(), cut.item(), cut.tied()));
            }
            text.append(String.format(Locale.ROOT, "%n%-30s %12s %10s %8s%n", "reviewer", "severity", "se", "fit"));
            for (var row : reviewers) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-30s %12.4f %10s %8.3f%n",
                        row.reviewer,
                        row.severity,
                        shown(row.se, "%.4f"),
                        row.fit));
            }
            return text.toString();
        }

        private static String shown(@Nullable Double value, String format) {
            return value == null ? "-" : String.format(Locale.ROOT, format, Objects.requireNonNull(value));
        }
    }
}
