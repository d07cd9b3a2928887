package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tones of {@code tandem.css}, measured. Colour blindness by the matrices of Machado, Oliveira and Fernandes, "A
 * physiologically-based model for simulation of color vision deficiency" (IEEE TVCG 15, 2009), severity 1; differences in
 * OKLab, times 100. A difference of 6.5 is about three times what is just seen in fields that touch.
 */
class ToneTest {

    private static final double APART = 6.5;
    private static final double CONTRAST_OF_GRAPHICS = 3;

    enum Sight {
        FULL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTAN(new double[][] {
            {.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}
        }),
        DEUTAN(new double[][] {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}
        }),
        TRITAN(new double[][] {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}
        });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] lab(double[] linear) {
            return Colours.oklab(Colours.multiply(matrix, linear));
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_two_tones_and_the_accent_differ_for_every_reader_in_both_themes(Sight sight) {
        for (int theme : new int[] {1, 2}) {
            for (Tone tone : Tone.values()) {
                double[] lab = sight.lab(colour(tone.variable(), theme));
                assertThat(Colours.distance(lab, sight.lab(colour("--t-accent", theme))))
                        .as("%s and the accent, %s, theme %d".formatted(tone, sight, theme))
                        .isGreaterThan(APART);
                for (Tone other : Tone.values()) {
                    if (other.compareTo(tone) > 0) {
                        assertThat(Colours.distance(lab, sight.lab(colour(other.variable(), theme))))
                                .as("%s and %s, %s, theme %d".formatted(tone, other, sight, theme))
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tone_stands_out_from_the_page_in_both_themes(Tone tone) {
        for (int theme : new int[] {1, 2}) {
            assertThat(Colours.contrast(colour(tone.variable(), theme), colour("--t-page", theme)))
                    .isGreaterThan(CONTRAST_OF_GRAPHICS);
        }
    }

    /** Of {@code light-dark(first, second)}: 1 is light, 2 is dark. */
    private static double[] colour(String variable, int theme) {
        Matcher found =
                Pattern.compile(variable + ": light-dark\\((#\\w+), (#\\w+)\\)").matcher(css());
        assertThat(found.find()).as(variable).isTrue();
        return Colours.linear(found.group(theme));
    }

    private static String css() {
        try (InputStream file = ToneTest.class.getResourceAsStream("/static/tandem.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
