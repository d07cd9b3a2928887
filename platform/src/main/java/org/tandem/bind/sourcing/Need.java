package org.tandem.bind.sourcing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as it stands.
 *
 * @param parts the answers by part of the scope; at least one
 * @param decision null until the route was decided
 * @param version the version to hand back with a change
 */
public record Need(
        UUID space,
        UUID id,
        int version,
        NeedStatement statement,
        Map<String, Answers> parts,
        @Nullable CostComparison costs,
        @Nullable Decision decision) {

    /** The name of the only part of a scope that is not split. */
    public static final String WHOLE = "the whole scope";

    public Need {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public Advice advice() {
        return RouteAdvisor.advise(parts);
    }

    /** Whether a fact of the need changed after the decision, so that it is open again [A20]. */
    public boolean reopened() {
        return decision != null && decision.changedSince();
    }

    public boolean decided() {
        return decision != null && !decision.changedSince();
    }

    /**
     * @param advised what the rules pointed to when it was decided
     * @param changedSince whether a fact of the need has changed since
     */
    public record Decision(Route route, @Nullable Route advised, String reason, Instant at, boolean changedSince) {}
}
