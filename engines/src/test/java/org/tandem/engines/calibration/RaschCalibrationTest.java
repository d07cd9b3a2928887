package org.tandem.engines.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.util.DoubleComparator;
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

    /** Made with scipy: the same likelihood, BFGS and Newton's method to a gradient below 1e-7. */
    @Nested
    class AgainstScipy {
        private static final int[][] GAP = {
            {1, 1, 2}, {2, 1, 4}, {4, 2, 4}, {2, 2, 4}, {1, 1, 1}, {4, 4, 4},
            {2, 1, 2}, {1, 2, 4}, {4, 2, 4}, {2, 2, 2}, {1, 1, 4}, {2, 4, 4}
        };

        private final Calibration always = calibration.withLevel(1);

        /** There the steps to and from the score 3 were 35 and -34: far enough for its chance to be none. */
        @Test
        void aScoreThatNobodyGaveIsNoStep() {
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 12; i++) {
                for (int r = 0; r < 3; r++) {
                    reviews.add(new Review("i%02d".formatted(i), "r" + r, GAP[i][r]));
                }
            }
            var result = always.solve(reviews);

            assertThat(result.found().logLik()).hasValueCloseTo(-31.159363315, within(1e-6));
            assertThat(result.found().steps())
                    .hasSize(2)
                    .allSatisfy(step -> assertThat(Math.abs(step)).isCloseTo(1.28566455, within(1e-5)));
            assertThat(result.found().criteria().getFirst().difficulty()).isCloseTo(-.0088092, within(1e-5));
            assertThat(result.variances().item()).isCloseTo(2.25060930, within(1e-5));
            assertThat(result.reviewers())
                    .extracting(Calibration.Reviewer::severity)
                    .usingComparatorForType(new DoubleComparator(1e-5), Double.class)
                    .containsExactly(.48146670, .95338674, -1.43485343);
            assertThat(item(result, "i00").value()).isCloseTo(-1.66899733, within(1e-5));
            assertThat(item(result, "i00").se()).isCloseTo(.81787530, within(1e-5));
            assertThat(result.reasons()).anySatisfy(reason -> assertThat(reason).contains("[3]"));
        }

        /** Over a grid of .15 from -60 to 60; TAM's, from -6 to 6, gives a spread of 3.706. */
        @Test
        void itemsThatSpreadWidelyGetAGridThatHoldsThem() {
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 12; i++) {
                for (int r = 0; r < 3; r++) {
                    for (int c = 0; c < 4; c++) {
                        int score = i / 2 + ((i * 3 + r * 2 + c) % 3 == 0 ? 1 : 0) - ((i + r) % 4 == 0 ? 1 : 0);
                        reviews.add(new Review("i%02d".formatted(i), "r" + r, "c" + c, Math.clamp(score, 0, 5), 1));
                    }
                }
            }
            var result = always.solve(reviews);

            assertThat(result.found().logLik()).hasValueCloseTo(-143.973145264, within(1e-4));
            assertThat(result.variances().item()).isCloseTo(4.21257598 * 4.21257598, within(1e-4));
            assertThat(result.reviewers().getFirst().severity()).isCloseTo(-.44493887, within(1e-4));
            assertThat(item(result, "i00").value()).isCloseTo(-6.40925506, within(1e-4));
            assertThat(item(result, "i06").se()).isCloseTo(.41061085, within(1e-4));
            assertThat(result.reasons()).anySatisfy(reason -> assertThat(reason).contains("grid"));
        }

        private static Item item(Calibration.Result result, String name) {
            return result.items().stream()
                    .filter(item -> item.item().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Edges {
        /** Some thirty steps, each of which a few items took. */
        @Test
        void stepsSumToZeroHoweverManyThereAre() {
            var chance = new Random(3);
            var reviews = new ArrayList<Review>();
            for (int i = 0; i < 40; i++) {
                for (int r = 0; r < 3; r++) {
                    reviews.add(new Review("item" + i, "reviewer" + r, i / 2 + 2 * r + chance.nextInt(12)));
                }
            }
            var found = calibration.solve(reviews).found();

            assertThat(found.steps().stream().mapToDouble(x -> x).sum()).isCloseTo(0, within(1e-9));
        }

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
