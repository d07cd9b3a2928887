package org.tandem.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tandem.engines.Tries.Draw;

/**
 * What every engine promises. A test of an engine draws inputs for it, says how to tell them in another order, and inherits
 * the checks.
 *
 * @param <I> its input
 * @param <R> its result
 */
public interface EngineContract<I, R> {

    /** One of many inputs. */
    I any(Draw draw);

    /** The same input with its parts in another order. */
    I reordered(I input, Draw draw);

    R solve(I input);

    /** What was found, by name, so that the order of the input plays no part; empty where there is no answer. */
    Map<String, ?> found(R result);

    /** The sentences or figures of a result that say why. */
    Collection<?> reasons(R result);

    /** What makes no sense to the engine, by what it is. */
    Map<String, ThrowingCallable> nonsense();

    /** What holds the numbers that must all be there. */
    default Object numbers(R result) {
        return result;
    }

    /** How many inputs are drawn. */
    default int cases() {
        return 30;
    }

    @Test
    default void theSameInputGetsTheSameAnswer() {
        tries(cases(), draw -> {
            I input = any(draw);
            assertThat(solve(input))
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(solve(input));
        });
    }

    @Test
    default void theOrderOfTheInputChangesNothing() {
        tries(cases(), draw -> {
            I input = any(draw);
            assertThat(found(solve(reordered(input, draw))))
                    .usingRecursiveComparison()
                    .withComparatorForType(EngineContract::nearly, Double.class)
                    .isEqualTo(found(solve(input)));
        });
    }

    @Test
    default void everyAnswerSaysWhy() {
        tries(cases(), draw -> assertThat(reasons(solve(any(draw)))).isNotEmpty());
    }

    @Test
    default void noNumberIsMissing() {
        tries(
                cases(),
                draw -> assertThat(Numbers.of(numbers(solve(any(draw)))))
                        .allSatisfy(number -> assertThat(number).isNotNaN()));
    }

    @Test
    default void nonsenseIsRefusedWithTheNextStep() {
        assertThat(nonsense())
                .isNotEmpty()
                .allSatisfy((what, call) -> assertThatThrownBy(call)
                        .as(what)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("Maybe"));
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) <= 1e-8 * (1 + Math.abs(one)) ? 0 : Double.compare(one, other);
    }
}
