package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.CoalitionGame;
import org.tandem.engines.sharing.Core;
import org.tandem.engines.sharing.Nucleolus;
import org.tandem.engines.sharing.Owen;
import org.tandem.engines.sharing.SampledShapley;
import org.tandem.engines.sharing.Shapley;

/** All solutions of a game at once. Coalitions that the file does not name count as zero, and the answer says so. */
final class GameAnswer {
    /** Above, the nucleolus takes minutes. */
    private static final int MOST_FOR_NUCLEOLUS = 12;

    private final String file;
    private final int draws;
    private final long seed;

    GameAnswer(String file, int draws, long seed) {
        this.file = file;
        this.draws = draws;
        this.seed = seed;
    }

    record Result(
            List<String> players,
            SequencedMap<String, Number> shapley,
            SequencedMap<String, String> shapleyExact,
            @Nullable SequencedMap<String, Number> nucleolus,
            @Nullable SequencedMap<String, String> nucleolusExact,
            @Nullable SequencedMap<String, Number> prenucleolus,
            @Nullable SequencedMap<String, Number> owen,
            @Nullable CoreAnswer core,
            List<String> notes) {}

    record CoreAnswer(
            boolean empty,
            @Nullable SequencedMap<String, Number> witness,
            @Nullable Map<String, Number> balanced,
            boolean shapleyInCore,
            List<String> leastSatisfied,
            Number satisfaction) {}

    record SampledResult(
            List<String> players,
            int draws,
            long seed,
            SequencedMap<String, SampledShapley.Estimate> shapley,
            List<String> notes) {}

    Outcome solve(List<String> players, Map<String, Rational> named, @Nullable List<List<String>> unions) {
        if (players.isEmpty() || new HashSet<>(players).size() < players.size()) {
            throw BadInput.in(file, "players: %s is empty or names somebody twice.".formatted(players));
        }
        Map<BitSet, Rational> values = coalitions(players, named);
        List<String> notes = notes(players, values);
        return players.size() > CoalitionGame.MOST_PLAYERS
                ? sampled(players, values, notes)
                : exact(players, values, unions, notes);
    }

    private Outcome sampled(List<String> players, Map<BitSet, Rational> values, List<String> notes) {
        Map<BitSet, Double> doubles = new HashMap<>();
        values.forEach((coalition, value) -> doubles.put(coalition, value.doubleValue()));
        var result = new SampledShapley(draws, seed).solve(players, coalition -> doubles.getOrDefault(coalition, 0.0));
        return new Outcome.Answer(
                new SampledResult(players, draws, seed, result.estimates(), notes),
                () -> SharingCommand.table(result.estimates()));
    }

    private static Outcome exact(
            List<String> players,
            Map<BitSet, Rational> values,
            @Nullable List<List<String>> unions,
            List<String> notes) {
        Map<Integer, Rational> byMask = new HashMap<>();
        values.forEach((coalition, value) -> byMask.put((int) coalition.toLongArray()[0], value));
        CoalitionGame game = CoalitionGame.of(players, (int mask) -> byMask.getOrDefault(mask, Rational.ZERO));
        var shapley = Shapley.withDefaults().solve(game).values();
        List<String> remarks = new ArrayList<>(notes);
        boolean small = players.size() <= MOST_FOR_NUCLEOLUS;
        if (!small) {
            remarks.add("Nucleolus and core are left out above %d players.".formatted(MOST_FOR_NUCLEOLUS));
        }
        SequencedMap<String, Rational> nucleolus = small ? divided(Nucleolus.withDefaults(), game, remarks) : null;
        SequencedMap<String, Rational> pre = small ? divided(Nucleolus.pre(), game, remarks) : null;
        Result result = new Result(
                players,
                Numbers.of(shapley),
                Numbers.exact(shapley),
                nucleolus == null ? null : Numbers.of(nucleolus),
                nucleolus == null ? null : Numbers.exact(nucleolus),
                pre == null ? null : Numbers.of(pre),
                unions == null ? null : Numbers.of(new Owen(unions).solve(game)),
                small ? core(game, shapley) : null,
                remarks);
        return new Outcome.Answer(result, () -> report(result));
    }

    private static @Nullable SequencedMap<String, Rational> divided(
            Nucleolus rule, CoalitionGame game, List<String> remarks) {
        return switch (rule.solve(game)) {
            case Nucleolus.Division division -> division.values();
            case Nucleolus.Undefined undefined -> {
                remarks.add("No nucleolus: " + undefined.reason());
                yield null;
            }
        };
    }

    private static CoreAnswer core(CoalitionGame game, Map<String, Rational> shapley) {
        Core.Check check = Core.withDefaults().check(game, shapley);
        Number satisfaction = Numbers.of(check.satisfaction());
        return switch (Core.withDefaults().solve(game)) {
            case Core.Filled filled ->
                new CoreAnswer(
                        false, Numbers.of(filled.witness()), null, check.holds(), check.coalition(), satisfaction);
            case Core.Empty empty -> {
                Map<String, Number> balanced = new LinkedHashMap<>();
                empty.balanced()
                        .forEach((coalition, weight) -> balanced.put(String.join("+", coalition), Numbers.of(weight)));
                yield new CoreAnswer(true, null, balanced, false, check.coalition(), satisfaction);
            }
        };
    }

    private Map<BitSet, Rational> coalitions(List<String> players, Map<String, Rational> named) {
        Map<BitSet, Rational> values = new HashMap<>();
        named.forEach((name, value) -> {
            BitSet coalition = coalition(players, name);
            if (coalition.isEmpty() && value.signum() != 0) {
                throw BadInput.in(
                        file, "values: the empty coalition is worth %s, but must be worth 0.".formatted(value));
            }
            if (values.put(coalition, value) != null) {
                throw BadInput.in(file, "values: the coalition \"%s\" stands twice.".formatted(name));
            }
        });
        values.remove(new BitSet());
        BitSet everyone = new BitSet();
        everyone.set(0, players.size());
        if (!values.containsKey(everyone)) {
            throw BadInput.in(
                    file,
                    "values: the coalition of all players is missing. Maybe add \"%s\"."
                            .formatted(String.join("+", players)));
        }
        return values;
    }

    private BitSet coalition(List<String> players, String name) {
        BitSet coalition = new BitSet();
        for (String member : name.isBlank() ? new String[0] : name.split("\\+", -1)) {
            int at = players.indexOf(member.strip());
            if (at < 0) {
                throw BadInput.in(
                        file,
                        "values: the coalition \"%s\" names \"%s\", who is none of the players %s."
                                .formatted(name, member, players));
            }
            coalition.set(at);
        }
        return coalition;
    }

    private static List<String> notes(List<String> players, Map<BitSet, Rational> values) {
        double all = Math.pow(2, players.size()) - 1;
        return values.size() < all
                ? List.of("%.0f coalitions are not in the file and count as 0.".formatted(all - values.size()))
                : List.of();
    }

    private static String report(Result result) {
        StringBuilder text = new StringBuilder("player, Shapley value, nucleolus\n");
        for (String player : result.players()) {
            text.append("%s  %s  %s%n"
                    .formatted(
                            player,
                            result.shapley().get(player),
                            result.nucleolus() == null
                                    ? "none"
                                    : result.nucleolus().get(player)));
        }
        if (result.core() != null) {
            text.append(result.core().empty() ? "The core is empty.\n" : "The core is not empty.\n");
        }
        result.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString().stripTrailing();
    }
}
