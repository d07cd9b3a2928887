package org.tandem.bind.sourcing;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How predictable a volume is: the coefficient of variation, standard deviation (n - 1) over mean, without unit. Undefined
 * for fewer than {@value #FEWEST} periods or a mean of zero.
 */
public final class Predictability {

    /** Above this a volume counts as not predictable. */
    public static final double LIMIT = 0.25;

    public static final int FEWEST = 6;

    private Predictability() {}

    public static OptionalDouble coefficientOfVariation(List<Double> volumes) {
        double mean =
                volumes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        if (volumes.size() < FEWEST || mean == 0) {
            return OptionalDouble.empty();
        }
        double squares =
                volumes.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares / (volumes.size() - 1)) / Math.abs(mean));
    }
}
