package org.tandem.bind.sourcing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which route the rules point to, with the reason of every criterion [A2].
 *
 * @param route null when no rule applies
 * @param rule the rule that applied, or that none did
 * @param blocked why a route that a rule points to cannot be taken yet; null when nothing blocks it
 */
public record Advice(
        @Nullable Route route, String rule, @Nullable String blocked, List<Arrow> arrows) {

    public Advice {
        arrows = List.copyOf(arrows);
    }

    public Optional<Route> advised() {
        return Optional.ofNullable(route);
    }

    /**
     * One criterion: its answer and which way it points.
     *
     * @param towards null when the answer is missing or points nowhere
     */
    public record Arrow(
            String criterion, String answer, @Nullable Route towards, String reason) {}
}
