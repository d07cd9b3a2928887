package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.impact.Persistence.Standing;

/**
 * An interrupted time series by a structural model in state space: level (wandering or still), slope, season of dummy
 * form, controls, and a step that begins with the change. Diffuse start, variances by maximum likelihood, effect with its
 * interval, and whether it may be claimed.
 *
 * <pre>
 * y(t) = level(t) + season(t) + controls(t)'b + effect [t &gt;= change] + irregular(t)
 * </pre>
 *
 * <p>Defined results: a missing reading (NaN) is bridged by the model; a series from which the model cannot be estimated
 * (too few readings, none before or after, no variation, a control that moves exactly with others) gives
 * {@link Result.NotEstimable} with the reason; too few periods for a claim give the estimate and
 * {@link Claim.ChartOnly}. Deterministic; no chance is used.
 *
 * <p>Source: Durbin and Koopman, Time Series Analysis by State Space Methods, 2nd edition 2012; Commandeur and Koopman, An
 * Introduction to State Space Time Series Analysis, 2007. Rule of the claim: {@code docs/engines/impact.md}.
 */
public final class ImpactEngine {

    private final Structure structure;
    private final ClaimRule rule;
    private final Horizons horizons;

    private ImpactEngine(Structure structure, ClaimRule rule, Horizons horizons) {
        this.structure = structure;
        this.rule = rule;
        this.horizons = horizons;
    }

    /** A choice that the engine takes: {@code with(Season.stochastic(12)).with(Scale.LOG)}. */
    public sealed interface Option permits Level, Slope, Season, Scale, ClaimRule, Horizons {}

    /** Wandering level, no slope, no season, plain scale, one look, no stated direction. */
    public static ImpactEngine withDefaults() {
        return new ImpactEngine(Structure.DEFAULTS, ClaimRule.of(Direction.EITHER), Horizons.NONE);
    }

    /** The same engine with one choice changed. */
    public ImpactEngine with(Option option) {
        var s = structure;
        return switch (option) {
            case Level level -> with(new Structure(s.scale(), level, s.slope(), s.season()));
            case Slope slope -> with(new Structure(s.scale(), s.level(), slope, s.season()));
            case Season season -> with(new Structure(s.scale(), s.level(), s.slope(), season));
            case Scale scale -> with(new Structure(scale, s.level(), s.slope(), s.season()));
            case ClaimRule other -> new ImpactEngine(structure, other, horizons);
            case Horizons other -> new ImpactEngine(structure, rule, other);
        };
    }

    private ImpactEngine with(Structure other) {
        return new ImpactEngine(other, rule, horizons);
    }

    /** The answer. */
    public sealed interface Result {

        /** The model could be estimated. */
        record Estimated(Effect effect, Claim claim, Fit fit, List<Period> periods, List<Persistence> persistence)
                implements Result {}

        /** It could not; the reason names values and what may help. */
        record NotEstimable(String reason) implements Result {}
    }

    /**
     * The model behind the effect, on the model's scale.
     *
     * @param coefficients level, slope and seasonal states of the first period, controls, step
     * @param variances of the disturbances
     * @param logLik diffuse log-likelihood with the constant -(n-d)/2 log 2 pi
     * @param observations n, the readings used
     * @param diffuse d, the diffuse elements, regressors included
     * @param residuals standardised one-step innovations; NaN where a period has none
     * @param ljungBox their memory
     */
    public record Fit(
            List<Coefficient> coefficients,
            Variances variances,
            double logLik,
            int observations,
            int diffuse,
            List<Double> residuals,
            LjungBox ljungBox) {

        /** The log-likelihood with the full constant -n/2 log 2 pi, as Commandeur and Koopman print it. */
        public double logLikWithFullConstant() {
            return logLik - diffuse / 2. * Math.log(2 * Math.PI);
        }

        /** A coefficient by name; the step of the change is called {@code step}. */
        public Coefficient coefficient(String name) {
            return coefficients.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No coefficient is called " + name + ", only "
                            + coefficients.stream().map(Coefficient::name).toList()
                            + ". Maybe the control was not given."));
        }
    }

    /**
     * Estimates the effect of the series' change.
     *
     * @throws IllegalArgumentException for values that the scale does not take (zero or less under logarithms)
     */
    public Result solve(Series series) {
        var obstacle = Obstacle.of(series, structure);
        return obstacle.isPresent()
                ? new Result.NotEstimable(obstacle.get())
                : estimated(series, StructuralFit.estimate(series, structure, series.change()));
    }

    private Result estimated(Series series, StructuralFit fit) {
        var effect = effect(
                series,
                fit,
                new Windows.Window(0, series.change(), series.values().size(), 0));
        int season = structure.season().elements() > 0 ? structure.season().periods() : 0;
        var residuals = fit.residuals();
        var test = LjungBox.of(residuals, season, fit.movingParts());
        var judge = new Judge(rule, Calibration.committed());
        var claim = judge.judge(
                new Judge.Evidence(effect.with(fit.doubt(0)), test, series.before(), series.after(), season > 0));
        return new Result.Estimated(
                effect, claim, described(fit, residuals, test), periods(series, fit), persistence(series));
    }

    private static Fit described(StructuralFit fit, List<Double> residuals, LjungBox test) {
        return new Fit(
                fit.coefficients(), fit.variances(), fit.logLik, fit.observations(), fit.diffuse(), residuals, test);
    }

    private Effect effect(Series series, StructuralFit fit, Windows.Window window) {
        double sum = 0;
        int count = 0;
        for (int t = window.from(); t < window.to(); t++) {
            if (!series.isPresent(t)) continue;
            sum += series.values().get(t);
            count++;
        }
        var step = fit.step(window.block());
        return new Effect(step.value(), step.se(), structure.scale(), sum, count, fit.spread(window.block()));
    }

    private List<Period> periods(Series series, StructuralFit fit) {
        double z = new Spread.Normal(0, 1).quantile(.975);
        var periods = new ArrayList<Period>();
        for (var s : fit.signals()) {
            int t = periods.size();
            double low = unscaled(s.counterfactual() - z * s.se());
            double high = unscaled(s.counterfactual() + z * s.se());
            periods.add(new Period(
                    t, series.values().get(t), unscaled(s.fitted()), unscaled(s.counterfactual()), low, high));
        }
        return List.copyOf(periods);
    }

    private double unscaled(double value) {
        return structure.scale() == Scale.LOG ? Math.exp(value) : value;
    }

    private List<Persistence> persistence(Series series) {
        if (horizons.periods().isEmpty()) return List.of();
        var windows = Windows.of(series, horizons);
        var blocks = StructuralFit.estimate(series, structure, windows.starts());
        return windows.reached().stream()
                .map(w -> w.block() < 0
                        ? new Persistence(w.horizon(), Standing.NOT_REACHED, null)
                        : standing(w.horizon(), effect(series, blocks, w)))
                .toList();
    }

    private Persistence standing(int horizon, Effect effect) {
        var interval = effect.in(rule.unit(), .95);
        if (interval == null) return new Persistence(horizon, Standing.UNCERTAIN, effect);
        int sign = rule.direction().sign(effect.step());
        double worst = interval.worstImprovement(sign);
        double best = sign > 0 ? interval.high() : -interval.low();
        var standing =
                worst > rule.delta() ? Standing.PERSISTS : best <= rule.delta() ? Standing.FADED : Standing.UNCERTAIN;
        return new Persistence(horizon, standing, effect);
    }
}
