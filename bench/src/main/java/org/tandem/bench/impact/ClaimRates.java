package org.tandem.bench.impact;

import java.util.Arrays;
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
 * java -cp ... org.tandem.bench.impact.ClaimRates 2000 12            # with a fixed season of 12 in series and model
 * java -cp ... org.tandem.bench.impact.ClaimRates 2000 12 changing   # the model's season may change
 * </pre>
 */
public final class ClaimRates {

    private static final int[][] CELLS = {{36, 12}, {60, 12}, {168, 23}};

    private static final double COVERED = 1;
    private static final double CLAIMED = 2;

    private ClaimRates() {}

    public static void main(String[] args) {
        int draws = Integer.parseInt(args[0]);
        int season = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        boolean changing = args.length > 2;
        System.out.println("before,after,season,autocorrelation,wander,claimed %,covered %");
        for (var cell : CELLS)
            for (double phi : new double[] {0, .3, .6})
                for (double wander : new double[] {0, .1, .2, .3})
                    print(new NullSeries(cell[0], cell[1], season, phi, wander), changing, draws);
    }

    private static void print(NullSeries kind, boolean changing, int draws) {
        var marks = kind.runs(kind.model(changing), draws, 7, ClaimRates::mark).toArray();
        double claimed = Arrays.stream(marks).filter(mark -> mark >= CLAIMED).count();
        double covered =
                Arrays.stream(marks).filter(mark -> mark % CLAIMED >= COVERED).count();
        System.out.printf(Locale.ROOT, "%s,%.2f,%.2f%n", kind, 100 * claimed / draws, 100 * covered / draws);
    }

    /** The sum of what is true of one series. */
    private static double mark(Result.Estimated found) {
        var interval = found.effect().onModelScale();
        boolean covered = interval.low() <= 0 && interval.high() >= 0;
        return (found.claim().claimed() ? CLAIMED : 0) + (covered ? COVERED : 0);
    }

    /** A monthly series of 16 years with a season that may change, for the speed. */
    static Series sixteenYears() {
        return new NullSeries(169, 23, 12, 0, .25).draw(new SplittableRandom(1));
    }

    static ImpactEngine seasonal() {
        return ImpactEngine.withDefaults().with(Season.stochastic(12));
    }
}
