package org.tandem.engines.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Surveys of product.md, relationship. */
class ScaleTest {

    private static Scale scale(String name) {
        try (var in = Objects.requireNonNull(ScaleTest.class.getResourceAsStream(name), name)) {
            return Scale.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Shrout and Fleiss 1979, table 4. */
    @Test
    void sixTargetsByFourJudgesHaveThePublishedCorrelations() {
        var icc = scale("shrout_fleiss_1979.csv").icc();

        assertThat(icc.icc1()).isCloseTo(.17, within(.005));
        assertThat(icc.icc2()).isCloseTo(.29, within(.005));
        assertThat(icc.icc3()).isCloseTo(.71, within(.005));
        assertThat(icc.icc1k()).isCloseTo(.44, within(.005));
        assertThat(icc.icc2k()).isCloseTo(.62, within(.005));
        assertThat(icc.icc3k()).isCloseTo(.91, within(.005));
    }

    /** R datasets::attitude; data README. */
    @Test
    void sevenAttitudesHaveThePublishedAlpha() {
        var alpha = scale("attitude.csv").alpha();

        assertThat(alpha.value()).isCloseTo(.843143, within(5e-7));
        assertThat(alpha.interval().lower()).isBetween(.7, .8);
        assertThat(alpha.interval().upper()).isBetween(.88, .95);
    }

    @Test
    void omegaOfOneFactorIsRecoveredExactly() {
        // Covariances l_i l_j with loadings 1, 2, 3 and unique variances 1, 2, 2: omega = 36 / 41.
        double[] loading = {1, 2, 3};
        var factor = Factor.of(new double[][] {{2, 2, 3}, {2, 6, 6}, {3, 6, 11}});

        for (int i = 0; i < 3; i++) {
            assertThat(factor.loading()[i]).isCloseTo(loading[i], within(1e-6));
        }
        assertThat(scale("attitude.csv").omega()).isBetween(.8, .9);
    }

    @Test
    void equalAnswersTellNothing() {
        var scale = Scale.of(List.of(new double[] {3, 3}, new double[] {3, 3}, new double[] {3, 3}));

        assertThat(scale.alpha().value()).isZero();
        assertThat(scale.omega()).isZero();
        assertThat(scale.icc().icc1()).isZero();
    }

    @Test
    void anItemThatRunsAgainstTheOthersIsNamed() {
        var scale = Scale.of(List.of(
                new double[] {1, 5, 1},
                new double[] {2, 4, 1},
                new double[] {3, 3, 3},
                new double[] {4, 1, 5},
                new double[] {5, 2, 4}));

        assertThat(scale.against()).containsExactly(1);
        assertThat(scale.varies()).isTrue();
    }

    /** psych::alpha and factanal(covmat = cov(x), factors = 1) of R on base R's stackloss (Brownlee 1965); its bound of .005 on unique variances shows in omega. */
    @Test
    void nothingIsStandardised() {
        var scale = Scale.of(List.of(
                new double[] {80, 27, 89, 42},
                new double[] {80, 27, 88, 37},
                new double[] {75, 25, 90, 37},
                new double[] {62, 24, 87, 28},
                new double[] {62, 22, 87, 18},
                new double[] {62, 23, 87, 18},
                new double[] {62, 24, 93, 19},
                new double[] {62, 24, 93, 20},
                new double[] {58, 23, 87, 15},
                new double[] {58, 18, 80, 14},
                new double[] {58, 18, 89, 14},
                new double[] {58, 17, 88, 13},
                new double[] {58, 18, 82, 11},
                new double[] {58, 19, 93, 12},
                new double[] {50, 18, 89, 8},
                new double[] {50, 18, 86, 7},
                new double[] {50, 19, 72, 8},
                new double[] {50, 19, 79, 8},
                new double[] {50, 20, 80, 9},
                new double[] {56, 20, 82, 15},
                new double[] {70, 20, 91, 15}));

        assertThat(scale.alpha().value()).isCloseTo(0.835043003985735, within(1e-8));
        assertThat(scale.alpha().interval().lower()).isCloseTo(.679246099856, within(1e-8));
        assertThat(scale.alpha().interval().upper()).isCloseTo(.925807297461, within(1e-8));
        assertThat(scale.omega()).isCloseTo(.9335365, within(1e-3));
    }

    @Test
    void twoRowsAreRefused() {
        assertThatThrownBy(() -> Scale.of(List.of(new double[] {1, 2}))).hasMessageContaining("Maybe");
    }
}
