package org.tandem.engines.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.calibration.Calibration.Item;

/** The many-facet model against TAM, and at its edges. */
class RaschCalibrationTest {
    private final Calibration calibration = Calibration.withDefaults().with(Model.RASCH);

    private static List<Review> sirt() throws IOException {
        var reviews = new ArrayList<Review>();
        for (var row : LookData.rows("sirt_ratings1.csv")) {
            for (var criterion : List.of("k1", "k2", "k3", "k4", "k5")) {
                reviews.add(new Review(row.text("idstud"), row.text("rater"), criterion, row.number(criterion), 1));
            }
        }
        return reviews;
    }

    @Nested
    class RatingsOfSirt {
        /**
         * TAM: tam.mml.mfr(formula = ~ item + rater + step); data README. TAM stops when a round of EM moves nothing by
         * more than 1e-3, so that its criteria and steps are not at the maximum to more than that.
         */
        @Test
        void severitiesCriteriaAndStepsAreThoseOfTam() throws IOException {
            var result = calibration.solve(sirt());
            var facets = new Facets(new Ratings(sirt()), true);
            var fit = facets.fit();

            assertThat(result.adjusted()).isTrue();
            int r = 0;
            int c = 0;
            int s = 0;
            for (var row : LookData.rows("sirt_ratings1_MFRM_TAM.csv")) {
                double ours = switch (row.text("facet")) {
                    case "rater" -> result.reviewers().get(r++).severity();
                    case "item" -> facets.criteria()[c++];
                    default -> facets.steps()[s++];
                };
                double tolerance = row.text("facet").equals("rater") ? 2e-4 : 2e-3;
                assertThat(ours).as(row.text("parameter")).isCloseTo(row.number("xsi"), within(tolerance));
            }
            assertThat(-2 * fit.logLikelihood()).isCloseTo(2573.61825, within(2e-4));
        }

        /**
         * The same likelihood climbed by scipy: BFGS from a random start, then Newton on derivatives by complex steps,
         * to a gradient of 3e-14.
         */
        @Test
        void theAnswerIsTheMaximum() throws IOException {
            var facets = new Facets(new Ratings(sirt()), true);
            var fit = facets.fit();

            double[] severity = {1.002335543, .506823788, .412051027, -.749768664, -.087131601, -.761686482, -.322623611
            };
            assertThat(fit.severity()).containsExactly(severity, within(1e-6));
            assertThat(facets.criteria())
                    .containsExactly(
                            new double[] {-.29350316, .45057187, -.15648172, .33546358, .20925803}, within(1e-6));
            assertThat(facets.steps()).containsExactly(new double[] {-2.83437816, .10317328, 2.73120487}, within(1e-6));
            assertThat(-2 * fit.logLikelihood()).isCloseTo(2573.61813826, within(1e-6));
        }

        @Test
        void reliabilityIsThatOfTam() throws IOException {
            var items = calibration.solve(sirt()).items();
            double mean = items.stream().mapToDouble(Item::value).average().orElseThrow();
            double spread = items.stream()
                            .mapToDouble(item -> Math.pow(item.value() - mean, 2))
                            .sum()
                    / items.size();
            double error = items.stream()
                    .mapToDouble(item -> item.se() * item.se())
                    .average()
                    .orElseThrow();

            assertThat(spread / (spread + error)).isCloseTo(.88598, within(1e-4));
        }
    }

    @Nested
    class Edges {
        @Test
        void aReviewerWhoAlwaysGivesTheHighestStaysFinite() {
            var chance = new Random(1);
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 20; i++) {
                for (int r = 0; r < 3; r++) {
                    reviews.add(new Review("item" + i, "reviewer" + r, r == 0 ? 3 : chance.nextInt(4)));
                }
            }
            var result = calibration.withTop(3).solve(reviews);

            assertThat(result.adjusted()).isTrue();
            assertThat(result.reviewers().getFirst().severity()).isFinite().isLessThan(-3);
            assertThat(result.items())
                    .allSatisfy(item -> assertThat(item.value()).isFinite());
        }

        @Test
        void equalScoresTellNothing() {
            var result = calibration
                    .withTop(1)
                    .solve(List.of(
                            new Review("A", "r", 2),
                            new Review("A", "s", 2),
                            new Review("B", "r", 2),
                            new Review("B", "s", 2)));

            assertThat(result.test()).isInstanceOf(SeverityTest.Untestable.class);
            assertThat(result.items())
                    .allSatisfy(item -> assertThat(item.value()).isCloseTo(0, within(1e-6)));
        }

        @Test
        void aFractionIsRefused() {
            assertThatThrownBy(() -> calibration.solve(List.of(new Review("A", "r", 2.5))))
                    .hasMessageContaining("2.5")
                    .hasMessageContaining("Maybe");
        }
    }

    @Nested
    class Simulated {
        @Test
        void severitiesAreFoundAndIntervalsCover() {
            var chance = new Random(9);
            double[] severity = {-1, -.5, 0, .5, 1};
            int covered = 0;
            int raters = 0;
            for (int panel = 0; panel < 6; panel++) {
                var merit = chance.ints(150, 0, 1)
                        .mapToDouble(_ -> chance.nextGaussian())
                        .toArray();
                var reviews = new ArrayList<Review>();
                for (int i = 0; i < 150; i++) {
                    for (int k = 0; k < 3; k++) {
                        int r = (i + k * (1 + i % 2)) % 5;
                        for (var criterion : List.of("a", "b", "c")) {
                            double location = merit[i] - severity[r];
                            double[] weight = {
                                1, Math.exp(location + 1), Math.exp(2 * location + 1), Math.exp(3 * location)
                            };
                            double draw = chance.nextDouble() * (weight[0] + weight[1] + weight[2] + weight[3]);
                            int x = 0;
                            while (draw > weight[x]) {
                                draw -= weight[x++];
                            }
                            reviews.add(new Review("" + i, "r" + r, criterion, x, 1));
                        }
                    }
                }
                var result = calibration.solve(reviews);
                for (var item : result.items()) {
                    covered +=
                            Math.abs(item.value() - merit[Integer.parseInt(item.item())]) <= 1.96 * item.se() ? 1 : 0;
                }
                for (int r = 0; r < 5; r++) {
                    var one = result.reviewers().get(r);
                    raters += Math.abs(one.severity() - severity[r]) <= 1.96 * one.se() ? 1 : 0;
                }
            }
            assertThat(covered / 900.0).isBetween(.93, .97);
            assertThat(raters).isGreaterThanOrEqualTo(26);
        }
    }
}
