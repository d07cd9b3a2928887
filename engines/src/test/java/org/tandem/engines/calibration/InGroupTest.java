package org.tandem.engines.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tandem.engines.calibration.InGroup.Estimated;
import org.tandem.engines.calibration.InGroup.Sided;

/** [D28]: the alarm follows the model, never raw acceptance. */
class InGroupTest {
    private final InGroup inGroup = InGroup.withDefaults();

    /** Items 0, 2, ... are the client's; each is judged by two reviewers of each of two sides. */
    private static List<Sided> panel(int items, double favour, double clientMerit) {
        var chance = new Random(7);
        var reviews = new ArrayList<Sided>();
        for (int i = 0; i < items; i++) {
            double merit = chance.nextGaussian() + (i % 2 == 0 ? clientMerit : 0);
            for (int k = 0; k < 4; k++) {
                boolean same = k % 2 == i % 2;
                int reviewer = k + 4 * (i / 2 % 2);
                double score = merit + .3 * reviewer + (same ? favour : 0) + .5 * chance.nextGaussian();
                reviews.add(new Sided(new Review("item" + i, "reviewer" + reviewer, score), same));
            }
        }
        return reviews;
    }

    @Test
    void favourIsEstimatedAndAlarms() {
        var found = (Estimated) inGroup.solve(panel(40, .8, 0));

        assertThat(found.gamma()).isCloseTo(.8, within(.2));
        assertThat(found.lower()).isPositive();
        assertThat(found.alarm()).isTrue();
        assertThat(found.reason()).contains("alarm");
    }

    @Test
    void betterIdeasOfOneSideAreNoFavour() {
        var found = (Estimated) inGroup.solve(panel(40, 0, 3));

        assertThat(found.alarm()).isFalse();
        assertThat(found.lower()).isLessThan(0);
    }

    @Test
    void belowThirtyReviewsOfAKindNothingAlarms() {
        var found = (Estimated) inGroup.solve(panel(14, 2, 0));

        assertThat(found.lower()).isPositive();
        assertThat(found.inside()).isEqualTo(28);
        assertThat(found.alarm()).isFalse();
    }

    @Test
    void thirtyOfEachKindAreEnough() {
        assertThat(inGroup.solve(panel(15, 2, 0)).alarm()).isTrue();
    }

    @Test
    void oneKindOnlyIsUnknown() {
        var inside = panel(10, 0, 0).stream().filter(Sided::sameOrganisation).toList();

        assertThat(inGroup.solve(inside)).isInstanceOf(InGroup.Unknown.class);
        assertThat(inGroup.solve(List.of()).alarm()).isFalse();
    }

    @Test
    void aReviewerWhoSawOnlyOneSideEachTellsNothing() {
        var nested = List.of(
                new Sided(new Review("A", "r", 3), true),
                new Sided(new Review("B", "s", 4), false),
                new Sided(new Review("C", "r", 3), true),
                new Sided(new Review("D", "s", 4), false));

        assertThat(inGroup.solve(nested)).isInstanceOf(InGroup.Unknown.class);
    }
}
