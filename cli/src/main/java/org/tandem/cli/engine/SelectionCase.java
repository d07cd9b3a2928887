package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;

/**
 * A selection file of our own: projects with a value (perhaps {@code high}, the upper end of a range) and their uses by
 * limit; limits by name; pairs that require or exclude each other; must-haves.
 */
record SelectionCase(
        List<Item> projects,
        Map<String, Rational> limits,
        @Nullable List<List<String>> requires,
        @Nullable List<List<String>> excludes,
        @Nullable List<String> mustHave) {

    record Item(
            String id,
            Rational value,
            @Nullable Rational high,
            @Nullable Map<String, Rational> uses) {}

    Choice choice(String file) {
        List<Choice.Limit> most = new ArrayList<>();
        limits.forEach((name, amount) -> most.add(new Choice.Limit(name, amount)));
        List<Choice.Link> links = new ArrayList<>();
        pairs(requires, file).forEach(pair -> links.add(new Choice.Requires(pair.getFirst(), pair.getLast())));
        pairs(excludes, file).forEach(pair -> links.add(new Choice.Excludes(pair.getFirst(), pair.getLast())));
        return new Choice(
                projects.stream().map(item -> project(item, file)).toList(),
                most,
                links,
                mustHave == null ? new LinkedHashSet<>() : new LinkedHashSet<>(mustHave));
    }

    Map<String, Rational> high() {
        Map<String, Rational> high = new LinkedHashMap<>();
        for (Item item : projects) {
            if (item.high() != null) {
                high.put(item.id(), item.high());
            }
        }
        return high;
    }

    private Choice.Project project(Item item, String file) {
        Map<String, Rational> uses = item.uses() == null ? Map.of() : item.uses();
        for (String name : uses.keySet()) {
            if (!limits.containsKey(name)) {
                throw BadInput.in(file, "projects: \"%s\" uses \"%s\", which is no limit.".formatted(item.id(), name));
            }
        }
        if (item.high() != null && item.high().compareTo(item.value()) < 0) {
            throw BadInput.in(
                    file,
                    "projects: the high end of \"%s\" (%s) is below its value (%s). Maybe they are exchanged."
                            .formatted(item.id(), item.high(), item.value()));
        }
        return new Choice.Project(
                item.id(),
                item.value(),
                limits.keySet().stream()
                        .map(name -> uses.getOrDefault(name, Rational.ZERO))
                        .toList());
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
