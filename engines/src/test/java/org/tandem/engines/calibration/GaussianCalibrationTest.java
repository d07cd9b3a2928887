package org.tandem.engines.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.calibration.Calibration.Item;

/** The crossed model against lme4, and against its own assumptions. */
class GaussianCalibrationTest {
    private final Calibration calibration = Calibration.withDefaults().with(Model.GAUSSIAN);

    @Nested
    class GrantProposalsOfAibs {
        private List<Review> reviews() throws IOException {
            return LookData.rows("AIBS.csv").stream()
                    .map(row -> new Review(row.text("ID"), row.text("RevID"), row.number("Score")))
                    .toList();
        }

        /** lme4: lmer(Score ~ 1 + (1|ID) + (1|RevID)); data README. */
        @Test
        void reviewersDoNotDifferAndNothingIsAdjusted() throws IOException {
            var result = calibration.solve(reviews());

            assertThat(result.adjusted()).isFalse();
            assertThat(result.variances().reviewer()).isCloseTo(0, within(1e-8));
            assertThat(result.variances().item()).isCloseTo(.236244, within(1e-5));
            assertThat(result.variances().residual()).isCloseTo(.400278, within(1e-5));
        }

        @Test
        void valuesAreTheBlupsOfLme4() throws IOException {
            var result = calibration.solve(reviews());
            double mean =
                    result.items().stream().mapToDouble(Item::value).average().orElseThrow();

            for (var row : LookData.rows("AIBS_lme4_proposal_blup.csv")) {
                var item = result.items().stream()
                        .filter(one -> one.item().equals(row.text("id")))
                        .findFirst()
                        .orElseThrow();
                assertThat(item.value() - mean).isCloseTo(row.number("blup"), within(1e-4));
                assertThat(item.se()).isCloseTo(row.number("se"), within(1e-4));
            }
        }
    }

    @Nested
    class AgainstDenseAlgebra {
        /** Made with numpy and scipy: REML over the dense covariance matrix, Nelder-Mead to 1e-12. */
        @Test
        void variancesAndBlupsOfAnUnbalancedWeightedTable() {
            var result = calibration.solve(table());

            assertThat(result.adjusted()).isTrue();
            assertThat(result.variances().item()).isCloseTo(1.2408206, within(1e-5));
            assertThat(result.variances().reviewer()).isCloseTo(.6735855, within(1e-5));
            assertThat(result.variances().residual()).isCloseTo(.3985765, within(1e-5));
            assertThat(result.items().getFirst().item()).isEqualTo("item1");
            assertThat(result.items().getFirst().value()).isCloseTo(8.59137971 + 1.38705334, within(1e-4));
            assertThat(result.items().getFirst().se()).isCloseTo(.32479704, within(1e-4));
            assertThat(result.reviewers().getFirst().severity()).isCloseTo(-1.02522614, within(1e-4));
            assertThat(result.reviewers().getFirst().se()).isCloseTo(.32045887, within(1e-4));
        }
    }

    /** lme4 1.1-31 of R: lmer(score ~ 1 + (1 | item) + (1 | reviewer), REML, tolerances of 1e-14). */
    @Nested
    class AgainstLme4 {
        @Test
        void theRestrictedLikelihoodCarriesTheWeights() {
            assertThat(calibration.solve(table()).found().logLik()).hasValueCloseTo(-37.3730603146, within(1e-6));
        }

        /** Four reviewers of three items each, every item judged twice by the same reviewer. */
        @Test
        void reviewersWhoShareNoItemAreAdjustedForOnlyWhereItIsAskedFor() {
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 12; i++) {
                for (int k = 0; k < 2; k++) {
                    double score = 50 + (i * 5 % 7) * .8 + (i / 3 * 3 % 4) * 1.5 + ((i * 3 + k * 4) % 5) * .3;
                    reviews.add(new Review("i%02d".formatted(i), "r" + i / 3, score));
                }
            }
            var cautious = calibration.solve(reviews);
            var asked = calibration.withLevel(1).solve(reviews);

            assertThat(cautious.adjusted()).isFalse();
            assertThat(cautious.variances()).isEqualTo(asked.variances());
            assertThat(asked.adjusted()).isTrue();
            assertThat(asked.variances().item()).isCloseTo(4.3133375609, within(1e-5));
            assertThat(asked.variances().reviewer()).isCloseTo(3.6814778383, within(1e-5));
            assertThat(asked.variances().residual()).isCloseTo(.2137498889, within(1e-5));
            assertThat(asked.found().logLik()).hasValueCloseTo(-38.8318163925, within(1e-6));
            assertThat(((SeverityTest.Differ) asked.test()).statistic()).isCloseTo(1.959067266, within(1e-6));
            var first = asked.items().stream()
                    .filter(item -> item.item().equals("i00"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.value()).isCloseTo(55.2625 - 2.7174867084, within(1e-5));
            assertThat(first.se()).isCloseTo(1.051801677, within(1e-5));
            assertThat(asked.reviewers().getFirst().severity()).isCloseTo(-1.8776799942, within(1e-5));
            assertThat(asked.reviewers().getFirst().se()).isCloseTo(1.02579996, within(1e-5));
        }
    }

    static List<Review> table() {
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < 8; i++) {
            for (int r = 0; r < 5; r++) {
                if ((i * 3 + r * 2) % 4 != 0) {
                    double score = 5 + (i * 7 % 8) * .5 + (r * 3 % 5) * .6 + ((i * 5 + r * 7) % 11) * .12;
                    reviews.add(new Review("item" + i, "reviewer" + r, score, 1 + (i + r) % 3));
                }
            }
        }
        return reviews;
    }

    @Nested
    class Simulated {
        /** 60 panels of 80 items by 15 reviewers, three reviews an item. */
        @Test
        void intervalsCover() {
            var chance = new Random(4);
            int covered = 0;
            for (int panel = 0; panel < 60; panel++) {
                var merit = chance.ints(80, 0, 1)
                        .mapToDouble(_ -> chance.nextGaussian())
                        .toArray();
                var severity = chance.ints(15, 0, 1)
                        .mapToDouble(_ -> .8 * chance.nextGaussian())
                        .toArray();
                var reviews = new ArrayList<Review>();
                for (int i = 0; i < 80; i++) {
                    for (int k = 0; k < 3; k++) {
                        int r = (i + k * (1 + i % 4)) % 15;
                        reviews.add(new Review("" + i, "r" + r, merit[i] + severity[r] + .6 * chance.nextGaussian()));
                    }
                }
                var result = calibration.solve(reviews);
                double mean = result.items().stream()
                        .mapToDouble(Item::value)
                        .average()
                        .orElseThrow();
                double truth = java.util.Arrays.stream(merit).average().orElseThrow();
                for (var item : result.items()) {
                    double error = item.value() - mean - (merit[Integer.parseInt(item.item())] - truth);
                    covered += Math.abs(error) <= 1.96 * item.se() ? 1 : 0;
                }
            }
            assertThat(covered / 4800.0).isBetween(.93, .97);
        }
    }

    @Nested
    class SmallPanels {
        @Test
        void threeItemsByFourReviewersGetAnAnswer() {
            var reviews = new ArrayList<Review>();
            int[][] scores = {{4, 3, 5, 4}, {2, 1, 3, 3}, {5, 3, 5, 4}};
            for (int i = 0; i < 3; i++) {
                for (int r = 0; r < 4; r++) {
                    reviews.add(new Review("item" + i, "reviewer" + r, scores[i][r]));
                }
            }
            var result = calibration.withTop(1).solve(reviews);

            assertThat(result.items()).allSatisfy(item -> {
                assertThat(item.value()).isFinite();
                assertThat(item.se()).isPositive().isFinite();
            });
        }

        @Test
        void equalScoresGiveEqualValues() {
            var result = calibration.solve(List.of(
                    new Review("A", "r", 3),
                    new Review("A", "s", 3),
                    new Review("B", "r", 3),
                    new Review("B", "s", 3)));

            assertThat(result.items()).extracting(Item::value).containsExactly(3.0, 3.0);
        }

        @Test
        void aSingleReviewHasNoKnownError() {
            assertThat(calibration
                            .solve(List.of(new Review("A", "r", 3)))
                            .items()
                            .getFirst()
                            .se())
                    .isEqualTo(Double.POSITIVE_INFINITY);
        }
    }
}
