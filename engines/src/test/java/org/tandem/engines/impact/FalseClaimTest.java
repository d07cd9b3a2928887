package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandem.engines.impact.ImpactEngine.Result;

/** A small sample of what {@code org.tandem.bench.impact.ClaimRates} counts at length. */
@DisplayName("Series in which nothing happens")
class FalseClaimTest {

    private static final int DRAWS = 100;

    private static Result.Estimated draw(Random random, double memory, double wander) {
        var values = new ArrayList<Double>();
        double level = 0;
        double noise = random.nextGaussian();
        for (int t = 0; t < 48; t++) {
            values.add(level + noise);
            noise = memory * noise + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            level += wander * random.nextGaussian();
        }
        return (Result.Estimated) ImpactEngine.withDefaults().solve(Series.of(values, 36));
    }

    @Test
    @DisplayName("are claimed at most once in a hundred, whatever their memory and however their level wanders")
    void rates() {
        var random = new Random(99);
        int claimed = 0;
        int covered = 0;
        for (double memory : new double[] {0, .3, .6})
            for (double wander : new double[] {0, .3})
                for (int i = 0; i < DRAWS; i++) {
                    var found = draw(random, memory, wander);
                    var interval = found.effect().onModelScale();
                    if (found.claim().claimed()) claimed++;
                    if (interval.low() <= 0 && interval.high() >= 0) covered++;
                }

        assertThat(claimed).isLessThanOrEqualTo(6);
        assertThat(covered).isBetween(550, 595);
    }

    @Test
    @DisplayName("never give the calibration a level above the one that was asked for, and it can be undone")
    void calibration() {
        for (double alpha : new double[] {.025, .005, .0025, .001, .0004}) {
            double nominal = Calibration.committed().nominal(alpha);

            assertThat(nominal).isPositive().isLessThanOrEqualTo(alpha);
            assertThat(Calibration.committed().real(nominal)).isBetween(.999999 * alpha, 1.000001 * alpha);
        }
        assertThat(Calibration.committed().real(.7)).isEqualTo(.7);
        assertThat(Calibration.committed().real(0)).isZero();
    }
}
