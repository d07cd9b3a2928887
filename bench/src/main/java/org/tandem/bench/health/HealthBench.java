package org.tandem.bench.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tandem.bench.Peer;
import org.tandem.bench.Stopwatch;
import org.tandem.engines.health.Scale;

/**
 * Alpha, omega and the intraclass correlations of a seeded survey, 20,000 people by 10 items answered from 1 to 7; the peer
 * is R: {@code alpha} and {@code ICC} of the package psych, {@code factanal} for omega.
 *
 * <pre>
 * ./tandem bench health.HealthBench
 * </pre>
 */
public final class HealthBench {
    private static final int PEOPLE = 20_000;
    private static final int ITEMS = 10;
    /** One computation is shorter than what the clock of CPU time can tell. */
    private static final int REPEATS = 50;

    private static final Peer R =
            new Peer("Rscript", "psych.R", "apt-get install --no-install-recommends r-cran-psych r-cran-lme4");

    private HealthBench() {}

    public static void main(String[] args) {
        var rows = survey();
        var scale = Scale.of(rows);
        var alpha = seconds(scale::alpha);
        var omega = seconds(scale::omega);
        var icc = seconds(scale::icc);
        var theirs = R.run(lines(rows)).orElse(Map.of());
        beside("alpha", alpha, scale.alpha().value(), theirs);
        beside("omega", omega, scale.omega(), theirs);
        beside("icc", icc, scale.icc().icc2(), theirs);
    }

    private static double seconds(Runnable work) {
        return Stopwatch.best(5, () -> IntStream.range(0, REPEATS).forEach(_ -> work.run()))
                        .seconds()
                / REPEATS;
    }

    /** The peer gives a value and its seconds of CPU of each. */
    private static void beside(String name, double ours, double value, Map<String, Double> theirs) {
        double took = Peer.number(theirs, name + "Seconds");
        System.out.printf(
                Locale.ROOT,
                "%s: ours %.9f in %.5f s of CPU; R %.9f in %.3f s of CPU, ratio %.0f%n",
                name,
                value,
                ours,
                Peer.number(theirs, name),
                took,
                took / ours);
    }

    private static List<double[]> survey() {
        var chance = new SplittableRandom(1);
        var rows = new ArrayList<double[]>();
        for (int person = 0; person < PEOPLE; person++) {
            double opinion = chance.nextGaussian();
            var row = new double[ITEMS];
            Arrays.setAll(
                    row,
                    item -> Math.clamp(
                            Math.round(4 + .1 * item + (.6 + .06 * item) * opinion + 1.2 * chance.nextGaussian()),
                            1,
                            7));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(List<double[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row)
                        .mapToObj(answer -> String.valueOf((int) answer))
                        .collect(Collectors.joining(",")))
                .toList();
    }
}
