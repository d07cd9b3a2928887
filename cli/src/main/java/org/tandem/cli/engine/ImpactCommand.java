package org.tandem.cli.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tandem.engines.Version;
import org.tandem.engines.impact.ClaimRule;
import org.tandem.engines.impact.Control;
import org.tandem.engines.impact.Direction;
import org.tandem.engines.impact.Horizons;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.Level;
import org.tandem.engines.impact.Panel;
import org.tandem.engines.impact.PanelEngine;
import org.tandem.engines.impact.PanelEngine.Placebos;
import org.tandem.engines.impact.Scale;
import org.tandem.engines.impact.Season;
import org.tandem.engines.impact.Segmented;
import org.tandem.engines.impact.Series;
import org.tandem.engines.impact.Slope;
import org.tandem.engines.impact.XbarChart;
import org.tandem.engines.impact.XmR;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a change did to a measure. Schema of the answer: {@code docs/engines/impact.md}. */
@Command(
        name = "impact",
        version = Version.IMPACT,
        description = "What a change did to a measure, against what would have been without it.")
public final class ImpactCommand extends EngineCommand {

    /** How the counterfactual is found. */
    enum Method {
        ITS,
        SEGMENTED,
        XMR,
        DID,
        SC,
        SDID
    }

    /** Which way is good. */
    enum Good {
        HIGHER,
        LOWER,
        EITHER
    }

    @Option(
            names = "--time",
            required = true,
            description = "Column of the time: numbers, 2026-03, 2026-Q1, 2026-W07, 2026-03-01, words.")
    private String time = "";

    @Option(names = "--measure", required = true, description = "Column of the measure; empty or NA is missing.")
    private String measure = "";

    @Option(names = "--change", description = "The first time after the change.")
    private String change = "";

    @Option(names = "--controls", split = ",", description = "Columns that the change cannot touch.")
    private List<String> controls = new ArrayList<>();

    @Option(names = "--log", description = "Logarithms of the measure and of controls that are positive throughout.")
    private boolean log;

    @Option(names = "--season", description = "Periods of a season, 12 for months.")
    private int season;

    @Option(names = "--level", description = "stochastic (default) or deterministic.")
    private Level level = Level.STOCHASTIC;

    @Option(names = "--seasonal", description = "stochastic or deterministic; default as --level.")
    private Level seasonal = Level.STOCHASTIC;

    @Option(names = "--slope", description = "none (default), deterministic or stochastic.")
    private Slope slope = Slope.NONE;

    @Option(
            names = "--method",
            description = "its (default), segmented, xmr; of a panel did, sc, sdid (default there).")
    private Method method = Method.ITS;

    @Option(names = "--panel", description = "Several units, some of them treated.")
    private boolean panel;

    @Option(names = "--unit", description = "Column of the units of a panel.")
    private String unit = "";

    @Option(names = "--treated", description = "Column that is 1 where the change has come, else 0.")
    private String treated = "";

    @Option(names = "--good", description = "higher, lower or either (default): which way is an improvement.")
    private Good good = Good.EITHER;

    @Option(names = "--delta", description = "Smallest worthwhile improvement, in the measure's unit; 5%% for a part.")
    private String delta = "0";

    @Option(names = "--looks", description = "How many times the plan looks; default 1.")
    private int looks = 1;

    @Option(
            names = "--horizons",
            split = ",",
            description = "Periods after the change at which persistence is checked.")
    private List<Integer> horizons = new ArrayList<>();

    @Option(names = "--placebos", description = "Most placebos of a panel; default 200.")
    private int placebos = 200;

    @Option(names = "--seed", description = "Picks the placebos when not all can be played; default 1.")
    private long seed = 1;

    @Option(names = "--series", description = "Adds every period: observed, fitted, counterfactual and its interval.")
    private boolean series;

    @Override
    protected Outcome solve(Input input) throws IOException {
        refuseForeign();
        return switch (method) {
            case ITS -> panel ? panel(input, Method.SDID) : its(input);
            case SEGMENTED -> segmented(input);
            case XMR -> chart(input);
            case DID, SC, SDID -> panel(input, method);
        };
    }

    /** An option that a method would not hear is refused, or its answer would not be the one that was asked for. */
    private void refuseForeign() {
        boolean several = panel || method == Method.DID || method == Method.SC || method == Method.SDID;
        boolean shaped = log || season > 1 || !controls.isEmpty();
        String all = "--log, --season and --controls are";
        refuse(panel && (method == Method.SEGMENTED || method == Method.XMR), "--panel is", "did, sc and sdid");
        refuse(!several && !(unit.isEmpty() && treated.isEmpty()), "--unit and --treated are", "did, sc and sdid");
        refuse(several && shaped, all, "its and segmented; here untouched units stand for all of them");
        refuse(method == Method.XMR && shaped, all, "its and segmented; a chart takes readings as they are");
        refuse(
                (several || method != Method.ITS) && !horizons.isEmpty(),
                "--horizons are",
                "its, which alone makes claims");
        refuse(
                method == Method.SEGMENTED && slope != Slope.NONE,
                "--slope is",
                "its; segmented regression always has one");
    }

    private void refuse(boolean foreign, String options, String home) {
        if (foreign)
            throw new IllegalArgumentException("%s not for --method %s, but for %s. Maybe leave it out."
                    .formatted(options, method.name().toLowerCase(Locale.ROOT), home));
    }

    private ImpactTable table(Input input, String unitColumn, List<String> further) throws IOException {
        return ImpactTable.read(
                input,
                time,
                unitColumn,
                Stream.concat(Stream.of(measure), further.stream()).distinct().toList(),
                unitColumn.isEmpty() ? "" : treated);
    }

    private Outcome its(Input input) throws IOException {
        var table = table(input, "", controls);
        table.refuseRepeats(input.name(), time);
        var timeline = table.timeline();
        var engine = ImpactEngine.withDefaults()
                .with(scale())
                .with(level)
                .with(slope)
                .with(new Season(season, seasonal == Level.STOCHASTIC && level == Level.STOCHASTIC))
                .with(rule())
                .with(new Horizons(horizons));
        var data = data(table, timeline);
        input.progress().phase("estimating");
        return switch (engine.solve(data)) {
            case ImpactEngine.Result.Estimated found ->
                ImpactAnswer.of(found, timeline, series).outcome();
            case ImpactEngine.Result.NotEstimable none -> new Outcome.Infeasible(none.reason());
        };
    }

    private Outcome segmented(Input input) throws IOException {
        var table = table(input, "", controls);
        table.refuseRepeats(input.name(), time);
        var timeline = table.timeline();
        var engine = Segmented.withDefaults().with(scale()).with(Season.deterministic(season));
        var data = data(table, timeline);
        return switch (engine.solve(data)) {
            case Segmented.Result.Estimated found ->
                ImpactAnswer.of(found, data, timeline, series).outcome();
            case Segmented.Result.NotEstimable none -> new Outcome.Infeasible(none.reason());
        };
    }

    /** One reading a period: XmR; several: their means. */
    private Outcome chart(Input input) throws IOException {
        var table = table(input, "", List.of());
        var timeline = table.timeline();
        int baseline = change.isEmpty() ? timeline.periods() : timeline.from(change);
        if (timeline.slots().size() == table.times().size()) {
            var values = table.along(timeline, measure, "");
            return ChartAnswer.of(XmR.of(values, baseline), values, timeline).outcome();
        }
        var samples = new ArrayList<List<Double>>();
        for (var label : timeline.labels()) samples.add(sample(table, label));
        return ChartAnswer.of(XbarChart.of(samples, baseline), timeline).outcome();
    }

    private List<Double> sample(ImpactTable table, String label) {
        var sample = new ArrayList<Double>();
        for (int i = 0; i < table.times().size(); i++) {
            double value = table.column(measure).get(i);
            if (table.times().get(i).equals(label) && !Double.isNaN(value)) sample.add(value);
        }
        return sample;
    }

    private Outcome panel(Input input, Method which) throws IOException {
        if (unit.isEmpty() || treated.isEmpty())
            throw new IllegalArgumentException("A panel needs --unit and --treated, the names of two columns.");
        var table = table(input, unit, List.of());
        table.refuseRepeats(input.name(), time);
        var timeline = table.timeline();
        var read = PanelFile.of(table, timeline, measure, treated);
        int from = change.isEmpty() ? read.change() : timeline.from(change);
        var engine = PanelEngine.withDefaults().with(estimator(which)).with(new Placebos(placebos, seed));
        input.progress().phase("playing placebos");
        return switch (engine.solve(new Panel(read.units(), from))) {
            case PanelEngine.Result.Estimated found ->
                PanelAnswer.of(which.name().toLowerCase(Locale.ROOT), found, timeline, series)
                        .outcome();
            case PanelEngine.Result.NotEstimable none -> new Outcome.Infeasible(none.reason());
        };
    }

    private static PanelEngine.Method estimator(Method which) {
        return switch (which) {
            case DID -> PanelEngine.Method.DIFFERENCE_IN_DIFFERENCES;
            case SC -> PanelEngine.Method.SYNTHETIC_CONTROL;
            case SDID, ITS, SEGMENTED, XMR -> PanelEngine.Method.SYNTHETIC_DIFFERENCE_IN_DIFFERENCES;
        };
    }

    private Series data(ImpactTable table, Timeline timeline) {
        if (change.isEmpty()) throw new IllegalArgumentException("Name the first time after the change with --change.");
        var regressors = controls.stream()
                .map(name -> new Control(name, table.along(timeline, name, "")))
                .map(control -> log && positive(control) ? control.logged() : control)
                .toList();
        return new Series(table.along(timeline, measure, ""), timeline.from(change), regressors);
    }

    private static boolean positive(Control control) {
        return control.values().stream().allMatch(x -> x.isNaN() || x > 0);
    }

    private Scale scale() {
        return log ? Scale.LOG : Scale.PLAIN;
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "The delta " + delta
                            + " is no number. Maybe 2.5 in the measure's unit, or 5% of the counterfactual.",
                    notANumber);
        }
    }

    private ClaimRule rule() {
        var direction = switch (good) {
            case HIGHER -> Direction.HIGHER_IS_BETTER;
            case LOWER -> Direction.LOWER_IS_BETTER;
            case EITHER -> Direction.EITHER;
        };
        boolean part = delta.endsWith("%");
        double size = number(part ? delta.substring(0, delta.length() - 1) : delta);
        return ClaimRule.of(direction)
                .looks(looks)
                .worthwhile(
                        part ? size / 100 : size,
                        part ? ClaimRule.Unit.PART_OF_COUNTERFACTUAL : ClaimRule.Unit.MEASURE);
    }
}
