package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * Process-behaviour chart of samples: the means of equally large samples with limits from the average range within the
 * baseline's samples, centre +/- 3 R/(d2 sqrt(n)), frozen for all later samples.
 *
 * <p>Source: Shewhart 1931; d2 as tabulated by Montgomery, Introduction to Statistical Quality Control, appendix VI.
 *
 * @param baseline how many of the first samples made the limits
 * @param limits of the means
 * @param means of all samples
 * @param signals of the means
 */
public record XbarChart(int baseline, Limits limits, List<Double> means, List<Signal> signals) {

    private static final double[] D2 = {
        1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588,
        3.640, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931
    };

    public XbarChart {
        means = List.copyOf(means);
        signals = List.copyOf(signals);
    }

    /**
     * @param samples oldest first, each of the same size of 2 to 25
     * @param baseline the first so many samples make the limits
     */
    public static XbarChart of(List<List<Double>> samples, int baseline) {
        if (baseline < 1 || baseline > samples.size())
            throw new IllegalArgumentException(
                    "A baseline of " + baseline + " samples must be at least 1 and at most the " + samples.size()
                            + " there are. Maybe the change stands at their very start.");
        int size = sizeOf(samples);
        var means = samples.stream().map(XbarChart::mean).toList();
        double centre = mean(means.subList(0, baseline));
        double range =
                mean(samples.subList(0, baseline).stream().map(XbarChart::range).toList());
        double reach = 3 * range / (D2[size - 2] * Math.sqrt(size));
        var limits = new Limits(centre - reach, centre, centre + reach);
        return new XbarChart(baseline, limits, means, Signal.in(means, limits, Double.POSITIVE_INFINITY));
    }

    private static int sizeOf(List<List<Double>> samples) {
        var sizes = new ArrayList<>(samples.stream().map(List::size).distinct().toList());
        if (sizes.size() != 1 || sizes.getFirst() < 2 || sizes.getFirst() > D2.length + 1)
            throw new IllegalArgumentException("Samples must all have the same size of 2 to " + (D2.length + 1)
                    + ", not " + sizes + ". Maybe a sample is incomplete; leave it out.");
        return sizes.getFirst();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElseThrow();
    }

    private static double range(List<Double> sample) {
        var ends = sample.stream().mapToDouble(x -> x).summaryStatistics();
        return ends.getMax() - ends.getMin();
    }
}
