package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import org.tandem.engines.impact.Estimate;
import org.tandem.engines.impact.Proportion;

/**
 * Cases that somebody, often the other side, drew and checked [D12].
 *
 * @param successes of the cases
 * @param target in percent, that the share should be above
 * @param random whether the cases were drawn at random and held out; intercepted cases prove nothing
 */
public record Sample(String what, LocalDate on, long successes, long cases, double target, boolean random) {

    public Sample {
        what = what.strip();
    }

    /** The share with Wilson's two-sided 95 % interval, as fractions. */
    public Estimate share() {
        return new Proportion(successes, cases).interval();
    }

    /** Whether the lower end of the interval is above the target, in cases drawn at random. */
    public boolean proves() {
        return random && new Proportion(successes, cases).proves(target / 100);
    }

    boolean sound() {
        return cases >= 1 && successes >= 0 && successes <= cases && target >= 0 && target <= 100;
    }
}
