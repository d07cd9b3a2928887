package org.tandem.bind.sourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as it stands.
 *
 * @param parties on whose leaders the decision waits
 * @param parts the answers by part of the scope; at least one
 * @param decision null until the route was decided
 * @param retests what became of the motives, oldest first
 * @param version the version to hand back with a change
 */
public record Need(
        UUID space,
        UUID id,
        int version,
        List<UUID> parties,
        NeedStatement statement,
        Map<String, Answers> parts,
        @Nullable CostComparison costs,
        @Nullable Decision decision,
        List<Retest> retests,
        Instant statedAt) {

    /** The name of the only part of a scope that is not split. */
    public static final String WHOLE = "the whole scope";

    public Need {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        parties = List.copyOf(parties);
        retests = List.copyOf(retests);
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
     * Whether an agreement of the long-term type fits: some part of the scope is regular, long-term, and on its way to a
     * provider [A7].
     */
    public boolean longTerm() {
        return parts.values().stream()
                .anyMatch(answers -> RouteAdvisor.yes(answers.regular())
                        && RouteAdvisor.yes(answers.longTerm())
                        && towards(answers) == Route.OUTSOURCE);
    }

    /** What was decided for the whole, else what the rules advise for the part. */
    private @Nullable Route towards(Answers answers) {
        var decided = decision;
        return decided == null || decided.changedSince() || decided.route() == Route.HYBRID
                ? RouteAdvisor.advise(answers).route()
                : decided.route();
    }

    /** The day on which the motives are to be tested again: a year after the last test, or after the statement. */
    public LocalDate retestDue() {
        var last = retests.isEmpty() ? statedAt : retests.getLast().at();
        return LocalDate.ofInstant(last, ZoneOffset.UTC).plusYears(1);
    }

    /** What the newest test says of a motive; null where none has tested it. */
    public @Nullable Boolean met(Motive motive) {
        return retests.reversed().stream()
                .map(retest -> retest.says(motive))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The motives, a year on: those that turned out to hold and those that did not [D19]. */
    public record Retest(Set<Motive> met, Set<Motive> notMet, Instant at) {
        public Retest {
            met = Collections.unmodifiableSet(new TreeSet<>(met));
            notMet = Collections.unmodifiableSet(new TreeSet<>(notMet));
        }

        @Nullable
        Boolean says(Motive motive) {
            return met.contains(motive) ? Boolean.TRUE : notMet.contains(motive) ? Boolean.FALSE : null;
        }
    }

    /**
     * @param advised what the rules pointed to when it was decided
     * @param changedSince whether a fact of the need has changed since
     */
    public record Decision(Route route, @Nullable Route advised, String reason, Instant at, boolean changedSince) {}
}
