package org.tandem.engines.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes the severity of reviewers out of their scores, if they differ at all.
 *
 * <p>Immutable. The order of reviews changes nothing, not even a last digit. Rule, formulas, guarantees:
 * {@code docs/engines/calibration.md}.
 */
public final class Calibration {
    private static final double LEVEL = .05;
    private static final int DRAWS = 4_000;
    /** Between weights; beyond, what the light ones say is lost in rounding. */
    private static final double MOST_RATIO = 1e9;

    private final Model model;
    private final Settings settings;

    /** What is asked beside the model. */
    record Settings(int top, double level, long seed, int draws) {}

    private Calibration(Model model, Settings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** The additive model, level .05, no cut, seed 1, 4,000 draws for probabilities. */
    public static Calibration withDefaults() {
        return new Calibration(Model.ADDITIVE, new Settings(0, LEVEL, 1, DRAWS));
    }

    /** The same engine with another model. */
    public Calibration with(Model other) {
        return new Calibration(other, settings);
    }

    /** Asks for ties around a cut after the best {@code top} items (high values are good); 0 asks for none. */
    public Calibration withTop(int top) {
        if (top < 0) {
            throw new IllegalArgumentException(
                    "The cut (%d) must not be negative. Maybe 0, for no cut, was meant.".formatted(top));
        }
        return new Calibration(model, new Settings(top, settings.level, settings.seed, settings.draws));
    }

    /** The p-value below which reviewers count as different; 1 adjusts whenever the data allow it. */
    public Calibration withLevel(double level) {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException(
                    "The level (%s) must be above 0 and at most 1. Maybe .05 was meant.".formatted(level));
        }
        return new Calibration(model, new Settings(settings.top, level, settings.seed, settings.draws));
    }

    /** The seed of the draws behind {@code pTop}. */
    public Calibration withSeed(long seed) {
        return new Calibration(model, new Settings(settings.top, settings.level, seed, settings.draws));
    }

    /**
     * Solves. Additive and Gaussian: where there are several criteria, a reviewer's score of an item is the weighted mean
     * over them; the Rasch model gives each criterion its own difficulty.
     *
     * @param reviews at least one
     */
    public Result solve(List<Review> reviews) {
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no reviews to calibrate. Maybe the panel has not begun; ask again after its first review.");
        }
        refuse(reviews);
        return switch (model) {
            case ADDITIVE -> new Additive(new Design(Overall.of(reviews)), settings).solve();
            case GAUSSIAN -> new Gaussian(new Design(Overall.of(reviews)), settings).solve();
            case RASCH -> new Rasch(reviews, settings).solve();
        };
    }

    private static void refuse(List<Review> reviews) {
        var weights = reviews.stream().mapToDouble(Review::weight).summaryStatistics();
        if (weights.getMax() > MOST_RATIO * weights.getMin()) {
            throw new IllegalArgumentException(
                    "Weights from %s to %s are too far apart (1e9 times at most). Maybe leave out reviews that count for nothing."
                            .formatted(weights.getMin(), weights.getMax()));
        }
    }

    /**
     * One item.
     *
     * @param value on the scale of the scores (Rasch: logits, mean 0)
     * @param se its standard error; positive infinity when the reviews leave nothing to estimate it from
     * @param pTop the probability of being among the best {@code top}; empty without a cut
     * @param reviews how many pairs of item and reviewer stand behind it
     */
    public record Item(String item, double value, double se, OptionalDouble pTop, int reviews) {}

    /**
     * One reviewer.
     *
     * @param severity what this reviewer adds to a score (additive, Gaussian: positive is lenient; Rasch: positive is
     *     severe, as in TAM); 0 when nothing is adjusted
     * @param se standard error of the severity; positive infinity when it cannot be estimated
     * @param fit mean square of the standardised residuals, expected 1: above 1.5 erratic, below .5 too predictable; 1
     *     when nothing can be said
     */
    public record Reviewer(String reviewer, double severity, double se, double fit, int reviews) {}

    /**
     * The cut after the best {@code top} items.
     *
     * @param item the last item inside
     * @param tied items, the last one inside excepted, whose difference from it is within error (95 %, two-sided)
     */
    public record Cut(int top, String item, List<String> tied) {}

    /**
     * The answer and its reasons.
     *
     * @param items best first, then by name
     * @param reviewers by name
     * @param components one when everything can be compared
     * @param found log-likelihood, criteria and steps, where the model has them
     * @param reasons sentences: the test, what follows from it, disconnected parts
     */
    public record Result(
            Model model,
            SeverityTest test,
            List<Item> items,
            List<Reviewer> reviewers,
            Variances variances,
            Optional<Cut> cut,
            List<Component> components,
            Found found,
            List<String> reasons,
            long seed) {

        /** Whether reviewers' severity was taken out of the values. */
        public boolean adjusted() {
            return test instanceof SeverityTest.Differ;
        }

        /**
         * Share of the spread of values that is no error: 1 - mean(se^2) / var for the additive model, var / (var +
         * mean(se^2)) where values are shrunk; 0 when errors are unknown, larger than the spread, or all values equal.
         */
        public double reliability() {
            double mean = items.stream().mapToDouble(Item::value).average().orElse(0);
            double spread = items.stream()
                    .mapToDouble(item -> Math.pow(item.value() - mean, 2))
                    .average()
                    .orElse(0);
            double error = items.stream()
                    .mapToDouble(item -> item.se() * item.se())
                    .average()
                    .orElse(0);
            if (!(spread > 0) || Double.isInfinite(error)) {
                return 0;
            }
            return model == Model.ADDITIVE ? Math.max(0, 1 - error / spread) : spread / (spread + error);
        }

        /** Whether every two items can be compared through shared reviewers. */
        public boolean connected() {
            return components.size() == 1;
        }
    }
}
