package org.tandem.bench.impact;

import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.ImpactEngine.Result;
import org.tandem.engines.impact.Season;
import org.tandem.engines.impact.Series;

/**
 * A kind of series in which nothing happens: noise of variance 1 with first-order autocorrelation, around a level whose
 * steps have the standard deviation {@code wander}; with a season, a fixed pattern on top.
 */
record NullSeries(int before, int after, int season, double autocorrelation, double wander) {

    Series draw(SplittableRandom random) {
        double fresh = Math.sqrt(1 - autocorrelation * autocorrelation);
        double noise = random.nextGaussian();
        double level = 0;
        var values = new ArrayList<Double>();
        for (int t = 0; t < before + after; t++) {
            values.add(level + noise + (season == 0 ? 0 : Math.sin(2 * Math.PI * t / season)));
            noise = autocorrelation * noise + fresh * random.nextGaussian();
            level += wander * random.nextGaussian();
        }
        return Series.of(values, before);
    }

    /** The model that belongs to this kind, its season fixed or free to change. */
    ImpactEngine model(boolean changing) {
        var plain = ImpactEngine.withDefaults();
        if (season == 0) return plain;
        return plain.with(changing ? Season.stochastic(season) : Season.deterministic(season));
    }

    /** One number from each of so many draws of this kind. */
    DoubleStream runs(ImpactEngine engine, int draws, long seed, ToDoubleFunction<Result.Estimated> number) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, draws).mapToDouble(i -> switch (engine.solve(draw(random))) {
            case Result.Estimated found -> number.applyAsDouble(found);
            case Result.NotEstimable none -> throw new IllegalStateException(none.reason());
        });
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d,%d,%d,%s,%s", before, after, season, autocorrelation, wander);
    }
}
