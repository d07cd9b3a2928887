package org.tandem.engines.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.ExcessProgram.Optimum;

/**
 * The core: divisions from which no coalition can gain by leaving, x(S) at least v(S) for all S (Gillies 1959).
 *
 * <p>Whether it is empty is decided exactly, with a witness in each case: a division in it, or a balanced collection of
 * coalitions that together are worth more than everyone (Bondareva 1963, Shapley 1967).
 */
public final class Core {

    private Core() {}

    /** Exact linear programs. */
    public static Core withDefaults() {
        return new Core();
    }

    /** Is the core empty? */
    public Result solve(CoalitionGame game) {
        if (game.size() == 1) {
            return new Filled(Nucleolus.named(game, List.of(Rational.of(game.scaled(1)))), Rational.ZERO);
        }
        Settled settled = new Settled(game.size());
        settled.add(game.everyone(), Rational.of(game.scaled(game.everyone())));
        Optimum optimum = new ExcessProgram(game, settled, false).solve();
        Rational least = optimum.least().over(Rational.of(game.denominator()));
        return least.signum() >= 0
                ? new Filled(Nucleolus.named(game, optimum.x()), least)
                : new Empty(balanced(game, optimum), least);
    }

    /** Is this division in the core, and if not, which coalition has most reason to leave? */
    public Check check(CoalitionGame game, Map<String, Rational> division) {
        List<Rational> x = game.players().stream()
                .map(player -> division.getOrDefault(player, Rational.ZERO))
                .toList();
        Rational[] sums = new Rational[game.everyone() + 1];
        sums[0] = Rational.ZERO;
        int worst = 0;
        Rational least = Rational.ZERO;
        for (int mask = 1; mask <= game.everyone(); mask++) {
            sums[mask] = sums[mask & (mask - 1)].plus(x.get(Integer.numberOfTrailingZeros(mask)));
            Rational satisfaction = sums[mask].minus(game.value(mask));
            if (worst == 0 || satisfaction.compareTo(least) < 0) {
                worst = mask;
                least = satisfaction;
            }
        }
        Rational undivided = game.value(game.everyone()).minus(sums[game.everyone()]);
        return new Check(undivided, game.names(worst), least);
    }

    /** The dual weights cover every player equally often; scaled, exactly once. */
    private static Map<List<String>, Rational> balanced(CoalitionGame game, Optimum optimum) {
        Map<List<String>, Rational> weights = new LinkedHashMap<>();
        Rational cover = optimum.binding().stream()
                .filter(binding -> (binding.mask() & 1) == 1)
                .map(ExcessProgram.Binding::weight)
                .reduce(Rational.ZERO, Rational::plus);
        optimum.binding()
                .forEach(binding ->
                        weights.put(game.names(binding.mask()), binding.weight().over(cover)));
        return weights;
    }

    /** Whether the core is empty. */
    public sealed interface Result permits Filled, Empty {}

    /**
     * @param witness a division in the core
     * @param least the satisfaction of its least satisfied coalition; no division has a higher one
     */
    public record Filled(SequencedMap<String, Rational> witness, Rational least) implements Result {}

    /**
     * @param balanced weights of coalitions that cover every player exactly once and are worth more than everyone
     * @param least what the least satisfied coalition lacks even in the best division; negative
     */
    public record Empty(Map<List<String>, Rational> balanced, Rational least) implements Result {}

    /**
     * @param undivided what the division leaves of v(everyone); must be zero in the core
     * @param coalition the least satisfied one
     * @param satisfaction what it gets more than it is worth; negative: it would leave
     */
    public record Check(Rational undivided, List<String> coalition, Rational satisfaction) {

        /** Whether all is divided and no coalition gets less than it is worth. */
        public boolean holds() {
            return undivided.signum() == 0 && satisfaction.signum() >= 0;
        }
    }
}
