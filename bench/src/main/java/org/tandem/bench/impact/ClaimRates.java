package org.tandem.bench.impact;

import java.util.Locale;
import java.util.SplittableRandom;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.ImpactEngine.Result;
import org.tandem.engines.impact.Season;
import org.tandem.engines.impact.Series;

/**
 * Prints, for each cell of series in which nothing happens, how many are claimed and how many two-sided 95 % intervals
 * hold the truth (no effect). Seeds differ from those of {@link FalseClaims}.
 *
 * <pre>
 * java -cp ... org.tandem.bench.impact.ClaimRates 2000
 * </pre>
 */
public final class ClaimRates {

    private static final int[][] CELLS = {{36, 12}, {60, 12}, {168, 23}};

    private ClaimRates() {}

    public static void main(String[] args) {
        int draws = Integer.parseInt(args[0]);
        System.out.println("before,after,season,autocorrelation,wander,claimed %,covered %");
        for (var cell : CELLS)
            for (double phi : new double[] {0, .3, .6})
                for (double wander : new double[] {0, .3})
                    print(new NullSeries(cell[0], cell[1], 0, phi, wander), draws);
    }

    private static void print(NullSeries kind, int draws) {
        var counts = new int[2];
        kind.runs(ImpactEngine.withDefaults(), draws, 7, found -> count(found, counts))
                .sum();
        System.out.printf(Locale.ROOT, "%s,%.2f,%.2f%n", kind, 100. * counts[0] / draws, 100. * counts[1] / draws);
    }

    private static double count(Result.Estimated found, int[] counts) {
        var interval = found.effect().onModelScale();
        if (found.claim().claimed()) counts[0]++;
        if (interval.low() <= 0 && interval.high() >= 0) counts[1]++;
        return 0;
    }

    /** A monthly series of 16 years with a season that may change, for the speed. */
    static Series sixteenYears() {
        return new NullSeries(169, 23, 12, 0, .25).draw(new SplittableRandom(1));
    }

    static ImpactEngine seasonal() {
        return ImpactEngine.withDefaults().with(Season.stochastic(12));
    }
}
