package org.tandem.bench.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.tandem.engines.impact.ImpactEngine.Result;

/**
 * Writes the table that calibrates claims, on standard output: for each kind of series in which nothing happens, the
 * nominal one-sided level that the averaged interval must have so that it is exceeded, with clean residuals, at the real
 * level of the column. Both sides count, since the kinds are symmetric.
 *
 * <pre>
 * java -cp ... org.tandem.bench.impact.FalseClaims 4000 &gt; false-claims.csv
 * </pre>
 *
 * <p>A second argument such as {@code 36,12,12} runs only the kinds that begin with these periods before, after and in a
 * season; kinds with a season draw half as many series.
 */
public final class FalseClaims {

    private static final double[] REAL = {.05, .025, .01, .005, .0025, .001};
    private static final double[] AUTOCORRELATIONS = {0, .3, .6};
    private static final double[] WANDERS = {0, .05, .1, .2, .35, .5, 1};
    private static final int[][] PLAIN = {{36, 12}, {60, 12}, {168, 23}, {24, 6}};
    private static final double[] SEASONAL_WANDERS = {.2, .35, .5};
    private static final int[][] SEASONAL = {{36, 12}, {60, 12}, {168, 23}};

    private FalseClaims() {}

    public static void main(String[] args) {
        int draws = Integer.parseInt(args[0]);
        System.out.println("# org.tandem.bench.impact.FalseClaims " + draws + "; seed 20261122");
        System.out.println("before,after,season,autocorrelation,wander,series," + row(REAL));
        for (var kind : kinds()) {
            if (args.length > 1 && !kind.toString().startsWith(args[1])) continue;
            int runs = kind.season() == 0 ? draws : draws / 2;
            System.out.println(kind + "," + runs + "," + row(nominal(kind, runs)));
        }
    }

    private static List<NullSeries> kinds() {
        var kinds = new ArrayList<NullSeries>();
        for (var cell : PLAIN)
            for (double phi : AUTOCORRELATIONS)
                for (double wander : WANDERS) kinds.add(new NullSeries(cell[0], cell[1], 0, phi, wander));
        for (var cell : SEASONAL)
            for (double phi : AUTOCORRELATIONS)
                for (double wander : SEASONAL_WANDERS) kinds.add(new NullSeries(cell[0], cell[1], 12, phi, wander));
        return kinds;
    }

    private static double[] nominal(NullSeries kind, int runs) {
        var p = kind.runs(kind.model(false), runs, 20261122L, FalseClaims::p)
                .sorted()
                .toArray();
        return DoubleStream.of(REAL)
                .map(level -> p[(int) (2 * level * runs) - 1] / 2)
                .toArray();
    }

    /** The two-sided nominal p, 1 where the residuals forbid a claim anyway. */
    private static double p(Result.Estimated result) {
        boolean clean = result.fit().ljungBox().p() >= .05;
        return clean ? 2 * result.claim().grounds().nominalP() : 1;
    }

    private static String row(double[] values) {
        return DoubleStream.of(values)
                .mapToObj(x -> String.format(Locale.ROOT, "%.6g", x))
                .collect(Collectors.joining(","));
    }
}
