package org.tandem.engines.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandem.engines.exact.Rational;

/**
 * Published cooperative games with their Shapley values and nucleoli, from {@code games.json}: facts of Ferguson's UCLA
 * lecture notes, the CoopGame manual, Aumann 2010 (Ibn Ezra), Lemaire 1991 (ASTIN), the Talmud (Aumann and Maschler
 * 1985). Coalitions stand by size, then in lexical order.
 */
final class PublishedGames {

    private static final Pattern GAME = Pattern.compile(
            "\"name\": \"([^\"]*)\",\\s*\"n\": (\\d+),\\s*\"v\": \\[([^\\]]*)],\\s*\"shapley\": \\[([^\\]]*)],"
                    + "\\s*\"shapley_f\": \\[[^\\]]*],\\s*\"nucleolus\": (null|\\[[^\\]]*])");

    private PublishedGames() {}

    record Published(String name, CoalitionGame game, List<Rational> shapley, Optional<List<Rational>> nucleolus) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Published> all() {
        return GAME.matcher(text()).results().map(found -> {
            int players = Integer.parseInt(found.group(2));
            return new Published(
                    found.group(1),
                    game(players, numbers(found.group(3))),
                    numbers(found.group(4)),
                    found.group(5).equals("null") ? Optional.empty() : Optional.of(numbers(found.group(5))));
        });
    }

    static CoalitionGame game(int players, List<Rational> values) {
        Map<Integer, Rational> byMask = new HashMap<>();
        List<Integer> masks = IntStream.range(1, 1 << players)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(PublishedGames::letters))
                .toList();
        for (int i = 0; i < masks.size(); i++) {
            byMask.put(masks.get(i), values.get(i));
        }
        return CoalitionGame.of(names(players), (int mask) -> Objects.requireNonNull(byMask.get(mask)));
    }

    static List<String> names(int players) {
        return IntStream.range(0, players)
                .mapToObj(player -> String.valueOf((char) ('A' + player)))
                .toList();
    }

    private static String letters(int mask) {
        StringBuilder letters = new StringBuilder();
        for (int player = 0; player < 31; player++) {
            if ((mask >> player & 1) == 1) {
                letters.append((char) ('A' + player));
            }
        }
        return letters.toString();
    }

    private static List<Rational> numbers(String list) {
        List<Rational> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("[-\\d./]+").matcher(list);
        while (matcher.find()) {
            numbers.add(Rational.parse(matcher.group()));
        }
        return numbers;
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(PublishedGames.class.getResourceAsStream("games.json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
