package org.tandem.engines.calibration;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the model that gave the values found beside them.
 *
 * @param logLik Rasch: the marginal log-likelihood (TAM's deviance is -2 times it); Gaussian: the restricted one, as
 *     {@code logLik} of lme4's {@code lmer}; additive: none
 * @param criteria Rasch: the difficulty of each criterion, in the order of names; else none
 * @param steps Rasch: what each step of the scale asks for beyond, from the lowest score up, sum 0; else none
 */
public record Found(OptionalDouble logLik, List<Criterion> criteria, List<Double> steps) {

    /** The additive model has none of it. */
    static final Found NOTHING = new Found(OptionalDouble.empty(), List.of(), List.of());

    /**
     * One criterion.
     *
     * @param criterion its name; empty when there is only one and it has none
     * @param difficulty in logits
     */
    public record Criterion(String criterion, double difficulty) {}

    static Found of(double logLik) {
        return new Found(OptionalDouble.of(logLik), List.of(), List.of());
    }
}
