package org.tandem.engines.ranking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Abilities from pairwise choices (Bradley and Terry 1952; ties by Davidson 1970): with d the difference of two
 * abilities, plus the order effect for the first, the chances of win, loss and tie are as exp(d/2), exp(-d/2) and nu.
 *
 * <p>Immutable. Rule, formulas, guarantees: {@code docs/engines/ranking.md}.
 */
public final class Ranking {
    private final Options options;

    /** What is asked. */
    record Options(
            boolean ties,
            boolean order,
            double prior,
            double epsilon,
            boolean clustered,
            @Nullable String reference) {}

    private Ranking(Options options) {
        this.options = options;
    }

    /** No ties in the model (a tie counts as half a win each), no order effect, no prior, abilities summing to zero. */
    public static Ranking withDefaults() {
        return new Ranking(new Options(false, false, 0, 0, false, null));
    }

    /** Ties as outcomes of their own, by Davidson's model. */
    public Ranking withTies() {
        return new Ranking(
                new Options(true, options.order, options.prior, options.epsilon, options.clustered, options.reference));
    }

    /** An effect of being first, for votes that say who was. */
    public Ranking withOrderEffect() {
        return new Ranking(
                new Options(options.ties, true, options.prior, options.epsilon, options.clustered, options.reference));
    }

    /**
     * A weak prior for disconnected or one-sided data: every item wins and loses {@code weight}/2 comparisons against an
     * imagined item of ability 0.
     */
    public Ranking withPrior(double weight) {
        return new Ranking(new Options(
                options.ties,
                options.order,
                checked("prior", weight),
                options.epsilon,
                options.clustered,
                options.reference));
    }

    /**
     * The adjustment of comparative-judgement studies: an item's score s of N comparisons becomes E + (N - 2E) s / N.
     * Where the numbers of comparisons differ, what the scores then lack or exceed is spread by information. E is at most
     * half of the fewest comparisons of an item, where it gives everybody half.
     */
    public Ranking withEpsilon(double epsilon) {
        return new Ranking(new Options(
                options.ties,
                options.order,
                options.prior,
                checked("epsilon", epsilon),
                options.clustered,
                options.reference));
    }

    /** Standard errors that allow for votes of one judge hanging together (sandwich, J/(J-1)). */
    public Ranking clusteredByJudge() {
        return new Ranking(
                new Options(options.ties, options.order, options.prior, options.epsilon, true, options.reference));
    }

    /** Abilities and errors relative to this item, whose own are 0. */
    public Ranking withReference(String item) {
        return new Ranking(
                new Options(options.ties, options.order, options.prior, options.epsilon, options.clustered, item));
    }

    private static double checked(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be a number, not negative. Maybe 0, for none, was meant.".formatted(name, value));
        }
        return value;
    }

    /** Solves; needs at least two items. */
    public Result solve(Votes votes) {
        if (votes.names().size() < 2) {
            throw new IllegalArgumentException(
                    "There are %d items; a ranking needs two. Maybe the votes have not begun."
                            .formatted(votes.names().size()));
        }
        var table = Table.of(votes, options.ties);
        if (options.reference != null && !table.names.contains(options.reference)) {
            throw new IllegalArgumentException(
                    "The reference %s was never compared. Maybe a different spelling.".formatted(options.reference));
        }
        var obstacle = new Existence(table, options).obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var estimate = new Estimate(votes, table, options);
        return estimate.orderTold()
                ? estimate.result()
                : new Unbounded(
                        List.of(),
                        "The order effect cannot be told from the abilities: it grows without end, or moves exactly with"
                                + " them. Maybe each item should come first against several others, and not always win.");
    }

    /** Abilities, or the reason why there are none. */
    public sealed interface Result {}

    /**
     * One item.
     *
     * @param ability in logits
     * @param se of the ability under the convention used (sum zero, or reference)
     * @param ownSe from the item's own information alone, 1 / sqrt(information), as comparative-judgement studies use
     * @param comparisons how many, weights included
     * @param score wins and half the ties
     */
    public record Item(String item, double ability, double se, double ownSe, double comparisons, double score) {}

    /**
     * One judge.
     *
     * @param infit squared residuals over their expectation, 1 when votes are as consistent as the model expects
     * @param misfitting infit above the mean of all judges by more than two standard deviations
     */
    public record Judge(String judge, double votes, double infit, boolean misfitting) {}

    /** A further parameter. */
    public record Effect(double value, double se) {}

    /** Two items whose comparison would tell most: greatest log(1 + information x variance of their difference). */
    public record Pair(String one, String other, double gain) {}

    /**
     * Abilities.
     *
     * @param items best first, then by name
     * @param logLik with binomial coefficients when votes are grouped, without when single; prior and epsilon left out
     * @param deviance twice the distance to the saturated model of the pairs
     * @param df pairs less parameters; not below 0
     * @param nu Davidson's tie parameter; empty without ties
     * @param order the order effect; empty when not asked
     * @param ssr scale separation reliability, 1 - mean(ownSe^2) / variance of abilities: below 0 when errors exceed the
     *     spread; 0 when there is no spread at all
     * @param next empty beyond 2,000 items
     */
    public record Ranked(
            List<Item> items,
            double logLik,
            double deviance,
            int df,
            Optional<Effect> nu,
            Optional<Effect> order,
            double ssr,
            List<Judge> judges,
            Optional<Pair> next,
            List<String> reasons)
            implements Result {}

    /**
     * No finite parameters fit best, mostly because some items were never beaten by some others.
     *
     * @param tiers groups of items that beat each other in a circle; by name; empty where the reason is another
     */
    public record Unbounded(List<List<String>> tiers, String reason) implements Result {}
}
