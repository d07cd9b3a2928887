package org.tandem.bind.sourcing;

import static java.util.stream.Collectors.joining;
import static org.tandem.bind.sourcing.Route.HYBRID;
import static org.tandem.bind.sourcing.Route.IN_HOUSE;
import static org.tandem.bind.sourcing.Route.OPEN_INNOVATION;
import static org.tandem.bind.sourcing.Route.OUTSOURCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the route, in this order: core and regular stays in-house; regular, long-term, without expertise in house
 * and not core is outsourced; one-off with novelty wanted goes to open innovation. Parts of a scope whose rules point to
 * different routes make a hybrid. Otherwise no rule applies and the arrows speak.
 */
public final class RouteAdvisor {

    private RouteAdvisor() {}

    /** Advice on a need with one or more parts of scope, by name. */
    public static Advice advise(Map<String, Answers> parts) {
        if (parts.size() == 1) {
            return advise(parts.values().iterator().next());
        }
        var routes = parts.values().stream().map(RouteAdvisor::advise).toList();
        var different = routes.stream()
                .map(Advice::route)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (different > 1) {
            return new Advice(
                    HYBRID, "The parts of the scope point to different routes: " + split(parts) + ".", null, List.of());
        }
        return routes.stream()
                .filter(advice -> advice.route() == null)
                .findFirst()
                .orElse(routes.getFirst());
    }

    private static String split(Map<String, Answers> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " – "
                        + advise(part.getValue()).advised().map(Route::title).orElse("no rule applies"))
                .collect(joining("; "));
    }

    /** Advice on one part of a scope. */
    public static Advice advise(Answers answers) {
        var arrows = Arrows.of(answers);
        if (yes(answers.core()) && yes(answers.regular())) {
            return new Advice(IN_HOUSE, "Core and regular: keep it in-house.", null, arrows);
        }
        if (yes(answers.regular()) && yes(answers.longTerm()) && no(answers.expertise()) && no(answers.core())) {
            return new Advice(
                    OUTSOURCE,
                    "Regular, long-term, not core and no expertise in house: outsource.",
                    blocked(answers),
                    arrows);
        }
        if (no(answers.regular()) && yes(answers.novelty())) {
            return new Advice(OPEN_INNOVATION, "One-off, and something new is wanted: open innovation.", null, arrows);
        }
        return new Advice(null, "No rule applies. The arrows below show what each answer speaks for.", null, arrows);
    }

    private static @Nullable String blocked(Answers answers) {
        var missing = answers.missing();
        return missing.isEmpty()
                ? null
                : "Outsourcing waits for a complete specification. Missing: "
                        + missing.stream().map(SpecificationItem::title).collect(joining("; ")) + ".";
    }

    static boolean yes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    static boolean no(@Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }
}
