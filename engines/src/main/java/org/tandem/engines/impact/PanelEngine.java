package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a change that touches some units and leaves others alone: difference-in-differences, synthetic control or
 * synthetic difference-in-differences, with errors from placebos: the same estimate where controls play the treated.
 *
 * <p>Where there are no more choices of controls in the part of the treated than placebos allowed, every choice plays once
 * and no chance is used; else so many draws without replacement from the seed. It describes; the claim of a plan is made
 * by {@link ImpactEngine} alone.
 *
 * <p>Defined results: a missing value, fewer than two periods before (one for difference-in-differences) or none after, no
 * control or no treated unit, values that are all the same give
 * {@link Result.NotEstimable}; controls that are too few to play placebo (no more than the treated, or fewer than two
 * placebos) give the effect without an error.
 *
 * <p>Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager, American Economic Review 111(12), 2021, algorithms 1 and 4;
 * Abadie, Diamond and Hainmueller, Journal of the American Statistical Association 105, 2010.
 */
public final class PanelEngine {

    private final Method method;
    private final Placebos placebos;

    private PanelEngine(Method method, Placebos placebos) {
        this.method = method;
        this.placebos = placebos;
    }

    /** A choice that the engine takes. */
    public sealed interface Option permits Method, Placebos {}

    /** How the controls stand for what would have been. */
    public enum Method implements Option {
        /** All controls and all periods before weigh the same. */
        DIFFERENCE_IN_DIFFERENCES,
        /** Controls weighed so that they follow the treated before the change; no weights of periods. */
        SYNTHETIC_CONTROL,
        /** The default. */
        SYNTHETIC_DIFFERENCE_IN_DIFFERENCES
    }

    /** How many placebos, and the seed that picks them. */
    public record Placebos(int most, long seed) implements Option {
        public Placebos {
            if (most < 2)
                throw new IllegalArgumentException(
                        "An error needs at least 2 placebos, not " + most + ". Maybe 200, as is usual.");
        }
    }

    /** Synthetic difference-in-differences, 200 placebos, seed 1. */
    public static PanelEngine withDefaults() {
        return new PanelEngine(Method.SYNTHETIC_DIFFERENCE_IN_DIFFERENCES, new Placebos(200, 1));
    }

    /** The same engine with one choice changed. */
    public PanelEngine with(Option option) {
        return switch (option) {
            case Method other -> new PanelEngine(other, placebos);
            case Placebos other -> new PanelEngine(method, other);
        };
    }

    /** The answer. */
    public sealed interface Result {

        /**
         * @param effect mean over treated units and periods after the change, in the measure's unit
         * @param counterfactual mean of what would have been, there and then
         * @param treatedPeriods treated units times periods after the change: the cumulative effect is so many times the
         *     effect
         * @param placebo error of the effect; null when the controls are too few for placebos
         * @param unitWeights of the controls by name, largest first, zeros left out
         * @param timeWeights of the periods before the change, by index, zeros left out
         * @param series one a period
         */
        record Estimated(
                double effect,
                double counterfactual,
                int treatedPeriods,
                @Nullable Placebo placebo,
                Map<String, Double> unitWeights,
                Map<Integer, Double> timeWeights,
                List<Moment> series)
                implements Result {}

        /** The effect could not be estimated; the reason names values and what may help. */
        record NotEstimable(String reason) implements Result {}
    }

    /**
     * One period.
     *
     * @param observed mean of the treated units
     * @param counterfactual the weighed controls; shifted, but for synthetic control, to meet the treated before the change
     */
    public record Moment(double observed, double counterfactual) {}

    /**
     * @param se standard deviation of the placebos' effects
     * @param interval two-sided 95 %, normal
     * @param oneSidedP (1 + placebos at least as far the same way) / (1 + placebos)
     * @param effects of the placebos, ascending
     */
    public record Placebo(double se, Estimate interval, double oneSidedP, List<Double> effects) {}

    /**
     * The mean effect on the treated units over the periods after the change.
     *
     * <p>{@link Result.NotEstimable} with the reason for no treated or no untreated unit, a missing value, and too few periods
     * before. With no more controls than treated units there is no placebo, hence no error.
     */
    public Result solve(Panel panel) {
        var obstacle = obstacle(panel);
        return obstacle.isPresent() ? new Result.NotEstimable(obstacle.get()) : estimated(panel);
    }

    private Optional<String> obstacle(Panel panel) {
        int least = method == Method.DIFFERENCE_IN_DIFFERENCES ? 1 : 2;
        int before = panel.change();
        int after = panel.periods() - before;
        if (panel.controls().isEmpty() || panel.treated().isEmpty())
            return Optional.of("The panel has " + panel.treated().size() + " treated units and "
                    + panel.controls().size() + " controls; both are needed. Maybe the treated column is wrong.");
        if (before < least || after < 1)
            return Optional.of("The panel has " + before + " periods before the change and " + Math.max(0, after)
                    + " from it on; at least " + least + " and 1 are needed. Maybe the time of the change is wrong.");
        return missing(panel).or(() -> still(panel));
    }

    private static Optional<String> still(Panel panel) {
        double first = panel.units().getFirst().values().getFirst();
        return panel.units().stream().flatMap(unit -> unit.values().stream()).anyMatch(value -> value != first)
                ? Optional.empty()
                : Optional.of("All values of the panel are " + first + ": nothing to tell an effect from chance."
                        + " Maybe the wrong column.");
    }

    private static Optional<String> missing(Panel panel) {
        for (var unit : panel.units()) {
            int gap = unit.values().indexOf(Double.NaN);
            if (gap >= 0)
                return Optional.of("The unit " + unit.name() + " has no value in period " + (gap + 1)
                        + "; the weights need all of them. Maybe leave the unit out, or begin later.");
        }
        return Optional.empty();
    }

    private Result estimated(Panel panel) {
        var controls = Panel.matrix(panel.controls());
        var treated = Panel.matrix(panel.treated());
        var found = Contrast.of(method, controls, treated, panel.change());
        int after = panel.periods() - panel.change();
        double seen = mean(Panel.mean(treated), panel.change());
        return new Result.Estimated(
                found.effect(),
                seen - found.effect(),
                treated.length * after,
                placebo(found.effect(), controls, treated.length, panel.change()),
                names(found.unitWeights(), panel.controls()),
                periods(found.timeWeights()),
                series(found, controls, Panel.mean(treated)));
    }

    private static List<Moment> series(Contrast found, double[][] controls, double[] observed) {
        var weighed = IntStream.range(0, observed.length)
                .mapToDouble(t -> IntStream.range(0, controls.length)
                        .mapToDouble(i -> found.unitWeights()[i] * controls[i][t])
                        .sum())
                .toArray();
        double shift = 0;
        for (int t = 0; t < found.timeWeights().length; t++)
            shift += found.timeWeights()[t] * (observed[t] - weighed[t]);
        double meeting = shift;
        return IntStream.range(0, observed.length)
                .mapToObj(t -> new Moment(observed[t], weighed[t] + meeting))
                .toList();
    }

    private @Nullable Placebo placebo(double effect, double[][] controls, int treated, int before) {
        if (controls.length <= treated) return null;
        var effects = IntStream.range(0, count(controls.length, treated))
                .mapToObj(i -> players(i, controls.length, treated))
                .map(players -> play(players, controls, before))
                .sorted()
                .toList();
        return effects.size() < 2 ? null : placebo(effect, effects);
    }

    private int count(int controls, int treated) {
        return (int) Math.min(choices(controls, treated), placebos.most);
    }

    /** How many choices of players there are, counted no further than it matters. */
    private double choices(int controls, int treated) {
        double choices = 1;
        for (int j = 1; j <= treated && choices <= placebos.most; j++) choices *= (controls - treated + j) / (double) j;
        return Math.rint(choices);
    }

    /** Which controls play the treated in the i-th placebo: each choice once where they are few, else draws. */
    private List<Integer> players(int i, int controls, int treated) {
        if (choices(controls, treated) <= placebos.most) return choice(i, controls, treated);
        var all = new ArrayList<>(IntStream.range(0, controls).boxed().toList());
        var random = new SplittableRandom(placebos.seed + i);
        for (int j = 0; j < treated; j++) Collections.swap(all, j, j + random.nextInt(controls - j));
        return all.subList(0, treated);
    }

    /** The i-th choice, in the order of its largest member, then the next. */
    private static List<Integer> choice(int i, int controls, int treated) {
        var chosen = new ArrayList<Integer>();
        int rest = i;
        int most = controls;
        for (int still = treated; still > 0; still--) {
            do most--;
            while (binomial(most, still) > rest);
            rest -= binomial(most, still);
            chosen.addFirst(most);
        }
        return chosen;
    }

    private static int binomial(int of, int choose) {
        double ways = 1;
        for (int j = 1; j <= choose; j++) ways *= (of - choose + j) / (double) j;
        return of < choose ? 0 : (int) Math.rint(ways);
    }

    private double play(List<Integer> players, double[][] controls, int before) {
        var treated = players.stream().map(i -> controls[i]).toArray(double[][]::new);
        var rest = IntStream.range(0, controls.length)
                .filter(i -> !players.contains(i))
                .mapToObj(i -> controls[i])
                .toArray(double[][]::new);
        return Contrast.of(method, rest, treated, before).effect();
    }

    private static Placebo placebo(double effect, List<Double> effects) {
        double mean = effects.stream().mapToDouble(x -> x).average().orElseThrow();
        double squares =
                effects.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double se = Math.sqrt(squares / effects.size());
        var spread = new Spread.Normal(effect, se);
        long asFar = effects.stream()
                .filter(x -> effect < 0 ? x <= effect : x >= effect)
                .count();
        return new Placebo(
                se,
                new Estimate(effect, spread.quantile(.025), spread.quantile(.975)),
                (1. + asFar) / (1. + effects.size()),
                effects);
    }

    private static double mean(double[] values, int from) {
        return IntStream.range(from, values.length)
                .mapToDouble(t -> values[t])
                .average()
                .orElseThrow();
    }

    private static Map<String, Double> names(double[] weights, List<Panel.Unit> controls) {
        var map = new LinkedHashMap<String, Double>();
        IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted((i, j) -> Double.compare(weights[j], weights[i]))
                .forEach(i -> map.put(controls.get(i).name(), weights[i]));
        return Collections.unmodifiableMap(map);
    }

    private static Map<Integer, Double> periods(double[] weights) {
        var map = new LinkedHashMap<Integer, Double>();
        for (int t = 0; t < weights.length; t++) if (weights[t] > 0) map.put(t, weights[t]);
        return Collections.unmodifiableMap(map);
    }
}
