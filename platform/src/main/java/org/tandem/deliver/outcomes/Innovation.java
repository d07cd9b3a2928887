package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.ServiceNote;

/**
 * Whether a partnership gets better or only stays good [N4].
 *
 * @param note how the service levels were met last; null when nobody noted it yet
 * @param target the gain in productivity that is owed a year; null when none is agreed
 * @param claims confirmed claims, newest first
 */
public record Innovation(
        @Nullable ServiceNote note, @Nullable Percent target, List<Claim> claims, LocalDate today) {

    public Innovation {
        claims = List.copyOf(claims);
    }

    /**
     * A confirmed claim.
     *
     * @param improvement of what would have been, in percent: its estimate; positive is better; null where that means nothing
     */
    public record Claim(
            UUID outcome,
            UUID plan,
            String title,
            Instant confirmed,
            @Nullable Double improvement) {}

    /** What was verified in the year until today. */
    public List<Claim> ofTheYear() {
        var start = today.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return claims.stream().filter(claim -> claim.confirmed().isAfter(start)).toList();
    }

    /** Whether a claim reaches the yearly productivity target by itself; false where none is agreed. */
    public boolean attains(Claim claim) {
        var owed = target;
        var improvement = claim.improvement();
        return owed != null
                && improvement != null
                && improvement >= owed.amount().doubleValue();
    }

    public boolean attained() {
        return ofTheYear().stream().anyMatch(this::attains);
    }

    /** All green and nothing new: the warning, or empty. */
    public Optional<String> warning() {
        var last = note;
        if (last == null || !last.allGreen() || !ofTheYear().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Every service level was met until %s, and no innovation was verified for a year: good service can hide that nothing gets better. Maybe state a need, or plan an innovation day."
                        .formatted(last.until()));
    }
}
