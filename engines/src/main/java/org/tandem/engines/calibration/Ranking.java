package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.KthSelector;
import org.tandem.engines.calibration.Calibration.Cut;
import org.tandem.engines.calibration.Calibration.Item;

/** Items in the order of their values, with what the errors say about a cut. */
final class Ranking {
    private static final double TWO_SIDED = .975;

    private final Design design;
    private final double[] value;
    private final Errors errors;
    private final Calibration.Settings settings;
    /** Finds the last value inside the cut without sorting the others. */
    private final KthSelector bars = new KthSelector();

    Ranking(Design design, double[] value, Errors errors, Calibration.Settings settings) {
        this.design = design;
        this.value = value;
        this.errors = errors;
        this.settings = settings;
    }

    List<Item> items() {
        var top = settings.top() == 0 ? null : probabilities();
        return order().stream()
                .map(i -> new Item(
                        design.items.get(i),
                        value[i],
                        Math.sqrt(errors.variance(i)),
                        top == null ? OptionalDouble.empty() : OptionalDouble.of(top[i]),
                        design.start[i + 1] - design.start[i]))
                .toList();
    }

    private List<Integer> order() {
        return IntStream.range(0, value.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -value[i]).thenComparingInt(i -> i))
                .toList();
    }

    /** The last item inside the cut and those that error does not tell from it. */
    Cut cut(int df) {
        int top = Math.min(settings.top(), value.length);
        int last = order().get(top - 1);
        double quantile = quantile(df);
        var with = errors.covariances(last);
        var tied = new ArrayList<String>();
        for (int i : order()) {
            double variance = errors.variance(i) + with[last] - 2 * with[i];
            boolean unknown = Double.isInfinite(with[last]);
            boolean near = Math.abs(value[i] - value[last]) <= quantile * Math.sqrt(Math.max(0, variance));
            if (i != last && (unknown || near)) {
                tied.add(design.items.get(i));
            }
        }
        return new Cut(top, design.items.get(last), List.copyOf(tied));
    }

    private static double quantile(int df) {
        return df > 0 && df < 1_000_000
                ? new TDistribution(df).inverseCumulativeProbability(TWO_SIDED)
                : new NormalDistribution().inverseCumulativeProbability(TWO_SIDED);
    }

    /** Draws all items together; equal draws share the places that they reach. */
    private double[] probabilities() {
        int top = Math.min(settings.top(), value.length);
        var share = new double[value.length];
        if (Double.isInfinite(errors.variance(0))) {
            Arrays.fill(share, (double) top / value.length);
            return share;
        }
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
        for (int d = 0; d < settings.draws(); d++) {
            var drawn = errors.draw(chance);
            Arrays.setAll(drawn, i -> drawn[i] + value[i]);
            count(drawn, top, share);
        }
        Arrays.setAll(share, i -> share[i] / settings.draws());
        return share;
    }

    private void count(double[] drawn, int top, double[] share) {
        double bar = bars.select(drawn.clone(), null, drawn.length - top);
        int above = 0;
        int level = 0;
        for (double one : drawn) {
            above += one > bar ? 1 : 0;
            level += one == bar ? 1 : 0;
        }
        for (int i = 0; i < drawn.length; i++) {
            double part = drawn[i] > bar ? 1 : drawn[i] == bar ? (double) (top - above) / level : 0;
            share[i] += part;
        }
    }
}
