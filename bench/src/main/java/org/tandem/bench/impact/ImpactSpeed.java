package org.tandem.bench.impact;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.tandem.bench.Peer;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.Panel;
import org.tandem.engines.impact.PanelEngine;
import org.tandem.engines.impact.PanelEngine.Placebos;
import org.tandem.engines.impact.Series;

/**
 * How long a monthly series of 16 years with a season takes when warm, beside the same model of statsmodels, which makes
 * neither the average over how much the level wanders nor a claim; and synthetic difference-in-differences of the size of
 * California's (39 units, 31 periods, here 3 treated, so that 200 placebos are really drawn).
 *
 * <pre>
 * ./tandem bench impact.ImpactSpeed
 * </pre>
 */
public final class ImpactSpeed {

    private static final int RUNS = 40;
    private static final Peer STATSMODELS = new Peer(
            "/usr/bin/python3", "structural.py", "apt-get install --no-install-recommends python3-statsmodels");

    private ImpactSpeed() {}

    public static void main(String[] args) {
        var series = ClaimRates.sixteenYears();
        var engine = ClaimRates.seasonal();
        double ours = report("structural model, 192 months, stochastic season", () -> engine.solve(series));
        if (engine.solve(series) instanceof ImpactEngine.Result.Estimated found) {
            beside(series, found, ours);
        }
        var panel = panel();
        var synthetic = PanelEngine.withDefaults().with(new Placebos(200, 1));
        report("synthetic DiD with 200 placebos", () -> synthetic.solve(panel));
    }

    private static void beside(Series series, ImpactEngine.Result.Estimated found, double ours) {
        var lines = new ArrayList<String>();
        for (int t = 0; t < series.values().size(); t++) {
            lines.add(series.values().get(t) + "," + (t < series.change() ? 0 : 1));
        }
        var theirs = STATSMODELS.run(lines).orElse(Map.of());
        System.out.printf(
                Locale.ROOT,
                "statsmodels: %.0f ms of CPU, ratio %.0f; step %.5f, ours %.5f; log-likelihood %.4f, ours %.4f%n",
                1e3 * Peer.number(theirs, "seconds"),
                1e3 * Peer.number(theirs, "seconds") / ours,
                Peer.number(theirs, "step"),
                found.effect().step(),
                Peer.number(theirs, "logLik"),
                found.fit().logLikWithFullConstant());
    }

    /** @return the warm median, in milliseconds */
    private static double report(String what, Runnable run) {
        var millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = cpu();
            run.run();
            millis[i] = (cpu() - start) / 1e6;
        }
        var warm = Arrays.stream(millis, RUNS / 2, RUNS).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: first %.0f ms, warm median %.1f ms, warm worst %.1f ms (CPU)%n",
                what,
                millis[0],
                warm[warm.length / 2],
                warm[warm.length - 1]);
        return warm[warm.length / 2];
    }

    /** CPU time of this thread, so that a busy machine measures the same. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Panel panel() {
        var random = new SplittableRandom(3);
        var units = new ArrayList<Panel.Unit>();
        for (int i = 0; i < 39; i++) units.add(new Panel.Unit("unit " + i, walk(random), i < 3));
        return new Panel(units, 19);
    }

    private static List<Double> walk(SplittableRandom random) {
        var values = new ArrayList<Double>();
        double level = 100 + 20 * random.nextGaussian();
        for (int t = 0; t < 31; t++) values.add(level += 5 * random.nextGaussian());
        return values;
    }
}
