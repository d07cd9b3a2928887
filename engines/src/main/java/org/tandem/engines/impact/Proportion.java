package org.tandem.engines.impact;

/**
 * A share of counted cases with Wilson's interval (Wilson 1927), which stays within 0 and 1 and holds its level for few
 * cases too.
 *
 * @param successes at most {@code cases}
 * @param cases at least 1
 */
public record Proportion(long successes, long cases) {

    public Proportion {
        if (cases < 1 || successes < 0 || successes > cases)
            throw new IllegalArgumentException(
                    successes + " of " + cases
                            + " is no share: needs at least one case and no more successes than cases. Maybe the two are swapped.");
    }

    /** The share, from 0 to 1. */
    public double value() {
        return (double) successes / cases;
    }

    /** Two-sided 95 %. */
    public Estimate interval() {
        return interval(.95);
    }

    /** Two-sided interval of this confidence. */
    public Estimate interval(double confidence) {
        double z = new Spread.Normal(0, 1).quantile((1 + confidence) / 2);
        double shrink = 1 + z * z / cases;
        double centre = (value() + z * z / (2 * cases)) / shrink;
        double half = z * Math.sqrt(value() * (1 - value()) / cases + z * z / (4. * cases * cases)) / shrink;
        return new Estimate(
                value(), successes == 0 ? 0 : centre - half, successes == cases ? 1 : Math.min(1, centre + half));
    }

    /** Whether the lower end of the two-sided 95 % interval is above a target. */
    public boolean proves(double target) {
        return interval().low() > target;
    }
}
