package org.tandem.engines.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @ParameterizedTest
    @CsvSource({"3, 3", "-0.25, -1/4", "1e3, 1000", "5/3, 5/3", "25 %, 1/4", "10/4, 5/2", "1/-2, -1/2", "0/7, 0"})
    void readsNumbersExactlyAsWritten(String text, String shown) {
        assertThat(Rational.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/0", "NaN", "1e999999", "1,5", "%"})
    void refusesWhatIsNotANumber(String text) {
        assertThatThrownBy(() -> Rational.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource({"-1/2, -1, 0, 0", "1/2, 0, 1, 0", "-3, -3, -3, -3", "-3/2, -2, -1, -1"})
    void roundsOnlyWhereTheNameSaysSo(String text, String floor, String ceiling, String truncated) {
        Rational number = Rational.parse(text);
        assertThat(number.floor()).hasToString(floor);
        assertThat(number.ceiling()).hasToString(ceiling);
        assertThat(number.truncate()).hasToString(truncated);
    }

    @Test
    void ordersFractionsByValue() {
        assertThat(Rational.of(1, 3)).isLessThan(Rational.of(34, 100)).isEqualTo(Rational.of(-2, -6));
    }

    @Test
    void sumsAndProductsCanBeUndone() {
        tries(draw -> {
            int a = draw.anyInt();
            int b = draw.between(1, Integer.MAX_VALUE);
            int c = draw.anyInt();
            int d = draw.between(1, Integer.MAX_VALUE);
            Rational x = Rational.of(a, b);
            Rational y = Rational.of(c, d);
            assertThat(x.plus(y).minus(y)).isEqualTo(x);
            assertThat(y.signum() == 0 ? x : x.times(y).over(y)).isEqualTo(x);
            assertThat(x.plus(y)).isEqualTo(y.plus(x));
        });
    }
}
