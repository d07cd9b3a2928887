package org.tandem.engines.impact;

/**
 * One condition of a verdict.
 *
 * @param name short, stable: {@code before}, {@code after}, {@code residuals}, {@code interval}, {@code holm}, or a
 *     guard's name
 * @param rule in words
 * @param value what was found
 * @param bound what it was held against
 * @param holds whether it passes
 */
public record Condition(String name, String rule, double value, double bound, boolean holds) {

    static Condition atLeast(String name, String rule, double value, double bound) {
        return new Condition(name, rule, value, bound, value >= bound);
    }

    static Condition above(String name, String rule, double value, double bound) {
        return new Condition(name, rule, value, bound, value > bound);
    }

    static Condition below(String name, String rule, double value, double bound) {
        return new Condition(name, rule, value, bound, value < bound);
    }
}
