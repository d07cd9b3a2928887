package org.tandem.engines.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.calibration.Calibration.Item;
import org.tandem.engines.calibration.Calibration.Reviewer;

/** Evaluation stage of product.md: "minimise sum c(s - v - b)^2 with sum b = 0". */
class AdditiveCalibrationTest {
    private final Calibration calibration = Calibration.withDefaults();

    /** Weighted, unbalanced. */
    private static final List<Review> PANEL = List.of(
            new Review("A", "r", 4),
            new Review("A", "s", 6, 2),
            new Review("B", "s", 8),
            new Review("B", "t", 5),
            new Review("C", "t", 3, .5),
            new Review("C", "r", 4),
            new Review("A", "t", 4),
            new Review("D", "r", 1),
            new Review("D", "s", 4));

    private static Item item(Calibration.Result result, String name) {
        return result.items().stream()
                .filter(item -> item.item().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Reviewer reviewer(Calibration.Result result, String name) {
        return result.reviewers().stream()
                .filter(reviewer -> reviewer.reviewer().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ReviewersDiffer {
        /** Made with numpy.linalg.solve on the normal equations with b_t = -b_r - b_s; F with scipy.stats.f. */
        @Test
        void valuesSeveritiesAndErrorsAreThoseOfWeightedLeastSquares() {
            var result = calibration.solve(PANEL);

            assertThat(result.adjusted()).isTrue();
            assertThat(result.test()).isInstanceOfSatisfying(SeverityTest.Differ.class, test -> {
                assertThat(test.statistic()).isCloseTo(25.86842105263157, within(1e-9));
                assertThat(test.p()).isCloseTo(.01283105228152948, within(1e-9));
            });
            assertThat(item(result, "A").value()).isCloseTo(4.58333333, within(1e-8));
            assertThat(item(result, "A").se()).isCloseTo(.25353624, within(1e-8));
            assertThat(item(result, "C").value()).isCloseTo(4.44871795, within(1e-8));
            assertThat(item(result, "C").se()).isCloseTo(.42681591, within(1e-8));
            assertThat(reviewer(result, "s").severity()).isCloseTo(1.66666667, within(1e-8));
            assertThat(reviewer(result, "s").se()).isCloseTo(.23266081, within(1e-8));
            assertThat(reviewer(result, "t").severity()).isCloseTo(-.98717949, within(1e-8));
            assertThat(reviewer(result, "t").se()).isCloseTo(.26409427, within(1e-8));
            assertThat(result.variances().residual()).isCloseTo(.24358974358974364, within(1e-10));
        }

        /** R: anova(lm(s ~ i), lm(s ~ i + r)), pf(F, 3, 27, lower.tail = FALSE). */
        @Test
        void aTinyProbabilityKeepsItsDigits() {
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 10; i++) {
                for (int r = 0; r < 4; r++) {
                    reviews.add(new Review("item" + i, "r" + r, i + 3 * r + ((i * 7 + r * 3) % 5) * .1));
                }
            }
            assertThat(calibration.solve(reviews).test()).isInstanceOfSatisfying(SeverityTest.Differ.class, test -> {
                assertThat(test.statistic()).isCloseTo(5400, withinPercentage(1e-7));
                assertThat(test.p()).isCloseTo(1.30092978767e-37, withinPercentage(1e-5));
            });
        }

        @Test
        void itemsComeBestFirstAndSeveritiesSumToZero() {
            var result = calibration.solve(PANEL);

            assertThat(result.items()).extracting(Item::item).containsExactly("B", "A", "C", "D");
            assertThat(result.reviewers().stream()
                            .mapToDouble(Reviewer::severity)
                            .sum())
                    .isCloseTo(0, within(1e-12));
        }

        @Test
        void aPerfectAdditiveTableHasNoErrorAndNoTies() {
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 3; i++) {
                for (int r = 0; r < 4; r++) {
                    reviews.add(new Review("item" + i, "reviewer" + r, 5 - i + .5 * r));
                }
            }
            var result = calibration.withTop(1).solve(reviews);

            assertThat(result.adjusted()).isTrue();
            assertThat(result.items()).allSatisfy(item -> assertThat(item.se()).isCloseTo(0, within(1e-9)));
            assertThat(result.cut().orElseThrow().tied()).isEmpty();
            assertThat(result.items().getFirst().pTop().orElseThrow()).isEqualTo(1);
        }

        @Test
        void whatTheWorstPairingHidesComesToLight() {
            // Harsh reviewers h1, h2 saw the best item alone; everything else is bridged by the mild ones.
            var reviews = new ArrayList<Review>();
            double[] merit = {6, 5, 4, 3};
            for (int i = 0; i < 4; i++) {
                for (int r = 0; r < 4; r++) {
                    if (i != 0 || r < 2) {
                        reviews.add(new Review(
                                "item" + i, (r < 2 ? "h" : "m") + r, merit[i] + (r < 2 ? -2 : 2) + .1 * ((i + r) % 2)));
                    }
                }
            }
            var result = calibration.solve(reviews);

            assertThat(result.items().getFirst().item()).isEqualTo("item0");
            assertThat(reviewer(result, "h0").severity()).isLessThan(-1.5);
        }
    }

    @Nested
    class ReviewersAreAlike {
        @Test
        void nothingIsAdjustedAndTheResultSaysSo() {
            var reviews = List.of(
                    new Review("A", "r", 4),
                    new Review("A", "s", 5),
                    new Review("B", "s", 2),
                    new Review("B", "t", 3),
                    new Review("C", "t", 4),
                    new Review("C", "r", 5));
            var result = calibration.solve(reviews);

            assertThat(result.adjusted()).isFalse();
            assertThat(result.reasons().getFirst()).contains("nothing is adjusted");
            assertThat(item(result, "A").value()).isEqualTo(4.5);
            assertThat(result.reviewers())
                    .allSatisfy(r -> assertThat(r.severity()).isZero());
        }

        @Test
        void equalScoresGiveZeroErrors() {
            var result = calibration
                    .withTop(1)
                    .solve(List.of(
                            new Review("A", "r", 3),
                            new Review("A", "s", 3),
                            new Review("B", "r", 3),
                            new Review("B", "s", 3)));

            assertThat(result.adjusted()).isFalse();
            assertThat(result.items()).allSatisfy(item -> {
                assertThat(item.se()).isZero();
                assertThat(item.pTop().orElseThrow()).isCloseTo(.5, within(1e-9));
            });
            assertThat(result.cut().orElseThrow().tied()).containsExactly("B");
        }
    }

    @Nested
    class TooLittleToTell {
        @Test
        void oneReviewAnItemHasUnknownErrorAndEverythingTies() {
            var result = calibration.withTop(1).solve(List.of(new Review("A", "r", 3), new Review("B", "s", 5)));

            assertThat(result.test()).isInstanceOf(SeverityTest.Untestable.class);
            assertThat(result.items()).allSatisfy(item -> {
                assertThat(item.se()).isEqualTo(Double.POSITIVE_INFINITY);
                assertThat(item.pTop().orElseThrow()).isEqualTo(.5);
            });
            assertThat(result.cut().orElseThrow().tied()).containsExactly("A");
        }

        @Test
        void oneReviewerAloneIsNeverCalledSevere() {
            var result = calibration.solve(List.of(new Review("A", "r", 3), new Review("B", "r", 5)));

            assertThat(result.test()).isInstanceOf(SeverityTest.Untestable.class);
            assertThat(result.items()).extracting(Item::value).containsExactly(5.0, 3.0);
        }

        @Test
        void noReviewsAreAMistakeWithAdvice() {
            assertThatThrownBy(() -> calibration.solve(List.of())).hasMessageContaining("Maybe");
        }
    }

    @Nested
    class Disconnected {
        @Test
        void thePartsAreNamed() {
            var result = calibration.solve(List.of(
                    new Review("A", "r", 3),
                    new Review("B", "r", 4),
                    new Review("C", "s", 5),
                    new Review("D", "s", 5)));

            assertThat(result.connected()).isFalse();
            assertThat(result.components())
                    .containsExactly(
                            new Component(List.of("A", "B"), List.of("r")),
                            new Component(List.of("C", "D"), List.of("s")));
            assertThat(result.reasons()).anyMatch(reason -> reason.contains("[C, D]"));
        }
    }

    @Nested
    class AnyInput {
        @Test
        void theOrderOfReviewsChangesNotEvenTheLastDigit() {
            var shuffled = new ArrayList<>(PANEL);
            Collections.shuffle(shuffled, new Random(3));

            assertThat(calibration.withTop(2).solve(shuffled))
                    .isEqualTo(calibration.withTop(2).solve(PANEL));
        }

        @Test
        void aChangeOfScaleChangesOnlyTheScale() {
            var scaled = PANEL.stream()
                    .map(r -> new Review(r.item(), r.reviewer(), 10 * r.score() + 7, r.weight()))
                    .toList();
            var result = calibration.solve(scaled);
            var plain = calibration.solve(PANEL);

            for (int i = 0; i < 4; i++) {
                assertThat(result.items().get(i).value())
                        .isCloseTo(10 * plain.items().get(i).value() + 7, within(1e-9));
                assertThat(result.items().get(i).se())
                        .isCloseTo(10 * plain.items().get(i).se(), within(1e-9));
            }
        }
    }

    @Nested
    class Simulated {
        /** Three of ten reviewers an item, severities of 1 score point, 200 panels of 20 items. */
        @Test
        void intervalsCoverAndTheChanceToBeOnTopIsRight() {
            var chance = new Random(20);
            int covered = 0;
            double claimed = 0;
            int met = 0;
            for (int panel = 0; panel < 200; panel++) {
                var merit = chance.doubles(20).map(x -> 3 * x).toArray();
                var severity = new double[10];
                for (int r = 0; r < 10; r++) {
                    severity[r] = chance.nextGaussian();
                }
                double mean = java.util.Arrays.stream(severity).average().orElseThrow();
                var reviews = new ArrayList<Review>();
                for (int i = 0; i < 20; i++) {
                    for (int k = 0; k < 3; k++) {
                        int r = (i + k * (1 + i % 3) + i / 10) % 10;
                        reviews.add(new Review(
                                "i" + (char) ('a' + i),
                                "r" + r,
                                merit[i] + severity[r] - mean + .5 * chance.nextGaussian()));
                    }
                }
                var result = calibration.withTop(5).solve(reviews);
                double bar = java.util.Arrays.stream(merit).sorted().toArray()[15];
                for (var item : result.items()) {
                    double truth = merit[item.item().charAt(1) - 'a'];
                    covered += Math.abs(item.value() - truth) <= 2.03 * item.se() ? 1 : 0;
                }
                var first = result.items().get(4);
                claimed += first.pTop().orElseThrow();
                met += merit[first.item().charAt(1) - 'a'] >= bar ? 1 : 0;
            }
            assertThat(covered / 4000.0).isBetween(.93, .97);
            assertThat(met / 200.0).isCloseTo(claimed / 200, within(.1));
        }
    }
}
