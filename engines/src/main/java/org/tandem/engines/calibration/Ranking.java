package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
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
    /** How many draws share a generator; a divisor of all. */
    private static final int PART = 100;

    private final Design design;
    private final double[] value;
    private final Errors errors;
    private final Calibration.Settings settings;

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
        // Parts with a generator each, summed in their order: the number of processors changes nothing.
        var chance = (SplittableGenerator)
                RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
        chance.splits(settings.draws() / PART).toList().parallelStream()
                .map(own -> new Draws(top, own).shares())
                .toList()
                .forEach(part -> Arrays.setAll(share, i -> share[i] + part[i]));
        Arrays.setAll(share, i -> share[i] / settings.draws());
        return share;
    }

    /** Some of the draws. */
    private final class Draws {
        private final int top;
        private final RandomGenerator chance;
        /** Finds the last value inside the cut without sorting the others. */
        private final KthSelector bars = new KthSelector();

        private final double[] share = new double[value.length];

        Draws(int top, RandomGenerator chance) {
            this.top = top;
            this.chance = chance;
        }

        double[] shares() {
            var draws = errors.draws(PART, chance);
            var drawn = new double[value.length];
            for (int d = 0; d < PART; d++) {
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = value[i] + draws[i][d];
                }
                count(drawn);
            }
            return share;
        }

        private void count(double[] drawn) {
            double bar = bars.select(drawn.clone(), null, drawn.length - top);
            int above = 0;
            int level = 0;
            for (double one : drawn) {
                above += one > bar ? 1 : 0;
                level += one == bar ? 1 : 0;
            }
            double tied = (double) (top - above) / level;
            for (int i = 0; i < drawn.length; i++) {
                share[i] += drawn[i] > bar ? 1 : drawn[i] == bar ? tied : 0;
            }
        }
    }
}
