package org.tandem.engines.sharing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.ExcessProgram.Binding;
import org.tandem.engines.sharing.ExcessProgram.Optimum;

/**
 * The nucleolus: the division of v(everyone) that makes the least satisfied coalition as satisfied as possible, then
 * the next, and so on, where the satisfaction of S is x(S) - v(S) (Schmeidler 1969).
 *
 * <p>A sequence of exact linear programs (Maschler, Peleg and Shapley 1979); each settles the coalitions that carry
 * weight in its dual, until only one division is left. Guarantees: it is unique; it lies in the core whenever the core
 * is not empty; no result is rounded.
 *
 * <p>Practical up to about 15 players. Special case: the plain nucleolus gives nobody less than he is worth alone; where
 * that is impossible (v(everyone) below the sum of v(i)) the result is {@link Undefined}, while the prenucleolus always
 * exists.
 *
 * @param individuallyRational whether everybody must get at least what he is worth alone
 */
public record Nucleolus(boolean individuallyRational) {

    /** Nobody gets less than alone. */
    public static Nucleolus withDefaults() {
        return new Nucleolus(true);
    }

    /** The prenucleolus, which always exists. */
    public static Nucleolus pre() {
        return new Nucleolus(false);
    }

    /** The division with the coalitions that settled it, stage by stage; or why there is none. */
    public Result solve(CoalitionGame game) {
        Rational alone = Rational.ZERO;
        for (int player = 0; player < game.size(); player++) {
            alone = alone.plus(game.value(1 << player));
        }
        Rational all = game.value(game.everyone());
        return individuallyRational && alone.compareTo(all) > 0 ? new Undefined(alone, all) : divide(game);
    }

    private Division divide(CoalitionGame game) {
        Settled settled = new Settled(game.size());
        settled.add(game.everyone(), Rational.of(game.scaled(game.everyone())));
        List<Stage> stages = new ArrayList<>();
        List<Rational> x = List.of(Rational.of(game.scaled(game.everyone())));
        while (!settled.isComplete()) {
            Optimum optimum = new ExcessProgram(game, settled, individuallyRational).solve();
            stages.add(settle(game, settled, optimum));
            x = optimum.x();
        }
        return new Division(named(game, x), List.copyOf(stages));
    }

    private static Stage settle(CoalitionGame game, Settled settled, Optimum optimum) {
        List<List<String>> coalitions = new ArrayList<>();
        for (Binding binding : optimum.binding()) {
            Rational total = Rational.of(game.scaled(binding.mask())).plus(optimum.least());
            if (settled.add(binding.mask(), total)) {
                coalitions.add(game.names(binding.mask()));
            }
        }
        return new Stage(optimum.least().over(Rational.of(game.denominator())), coalitions);
    }

    static SequencedMap<String, Rational> named(CoalitionGame game, List<Rational> x) {
        SequencedMap<String, Rational> named = new LinkedHashMap<>();
        for (int player = 0; player < game.size(); player++) {
            named.put(game.players().get(player), x.get(player).over(Rational.of(game.denominator())));
        }
        return Collections.unmodifiableSequencedMap(named);
    }

    /** Either the division or the reason why there is none. */
    public sealed interface Result permits Division, Undefined {}

    /**
     * @param values by player, in their order, adding up to v(everyone)
     * @param stages why: the coalitions that were settled one after another and their satisfaction
     */
    public record Division(SequencedMap<String, Rational> values, List<Stage> stages) implements Result {}

    /** The players alone are worth more than all together. */
    public record Undefined(Rational alone, Rational together) implements Result {

        public String reason() {
            return "The players alone are worth %s, together only %s, so not everybody can get what he is worth alone. Maybe ask for the prenucleolus."
                    .formatted(alone, together);
        }
    }

    /**
     * @param satisfaction x(S) - v(S) of the coalitions
     * @param coalitions settled in this stage
     */
    public record Stage(Rational satisfaction, List<List<String>> coalitions) {}
}
