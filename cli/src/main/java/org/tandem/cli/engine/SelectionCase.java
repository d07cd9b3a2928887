package org.tandem.cli.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;

/**
 * A selection file of our own: projects with a value (perhaps {@code high}, the upper end of a range) and their uses by
 * limit; limits by name; pairs that require or exclude each other; must-haves.
 */
record SelectionCase(
        @Nullable List<@Nullable Item> projects,
        @Nullable Map<String, @Nullable BigDecimal> limits,
        @Nullable List<List<String>> requires,
        @Nullable List<List<String>> excludes,
        @Nullable List<String> mustHave) {

    record Item(
            @Nullable String id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal high,
            @Nullable Map<String, @Nullable BigDecimal> uses) {}

    Choice choice(String file) {
        if (projects == null || limits == null) {
            throw BadInput.in(
                    file,
                    "It lacks \"%s\", a selection needs both.".formatted(projects == null ? "projects" : "limits"));
        }
        List<Choice.Limit> most = new ArrayList<>();
        limits.forEach((name, amount) ->
                most.add(new Choice.Limit(name, Rational.of(there(amount, file, "limits: \"" + name + "\"")))));
        List<Choice.Link> links = new ArrayList<>();
        pairs(requires, file).forEach(pair -> links.add(new Choice.Requires(pair.getFirst(), pair.getLast())));
        pairs(excludes, file).forEach(pair -> links.add(new Choice.Excludes(pair.getFirst(), pair.getLast())));
        return new Choice(
                IntStream.range(0, projects.size())
                        .mapToObj(at -> project(at, projects.get(at), limits.keySet(), file))
                        .toList(),
                most,
                links,
                mustHave == null ? new LinkedHashSet<>() : new LinkedHashSet<>(mustHave));
    }

    Map<String, Rational> high() {
        Map<String, Rational> high = new LinkedHashMap<>();
        for (Item item : projects == null ? List.<Item>of() : projects) {
            if (item != null && item.id() != null && item.high() != null) {
                high.put(item.id(), Rational.of(item.high()));
            }
        }
        return high;
    }

    private static Choice.Project project(int at, @Nullable Item given, Set<String> limits, String file) {
        String where = "projects[" + at + "]";
        Item item = there(given, file, where);
        String id = there(item.id(), file, where + ".id");
        Map<String, @Nullable BigDecimal> uses = item.uses() == null ? Map.of() : item.uses();
        for (String name : uses.keySet()) {
            if (!limits.contains(name)) {
                throw BadInput.in(file, "projects: \"%s\" uses \"%s\", which is no limit.".formatted(id, name));
            }
        }
        List<Rational> amounts = new ArrayList<>();
        for (String name : limits) {
            BigDecimal use = uses.get(name);
            amounts.add(use == null ? Rational.ZERO : Rational.of(use));
        }
        return new Choice.Project(id, Rational.of(there(item.value(), file, where + ".value")), amounts);
    }

    private static <T> T there(@Nullable T value, String file, String where) {
        if (value == null) {
            throw BadInput.in(file, where + " is missing.");
        }
        return value;
    }

    private static List<List<String>> pairs(@Nullable List<List<String>> pairs, String file) {
        for (List<String> pair : pairs == null ? List.<List<String>>of() : pairs) {
            if (pair.size() != 2) {
                throw BadInput.in(file, "requires and excludes hold pairs, not %s.".formatted(pair));
            }
        }
        return pairs == null ? List.of() : pairs;
    }
}
