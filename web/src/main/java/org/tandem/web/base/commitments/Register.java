package org.tandem.web.base.commitments;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.commitments.Commitment;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.KeptRate;
import org.tandem.base.commitments.Standing;
import org.tandem.base.identity.Party;
import org.tandem.web.look.Show;

/** The register of a space: its commitments, the next due first, and how often each side kept its word [E14]. */
public record Register(List<Commitment> commitments, List<Side> sides) {

    /** A side with its rate. */
    public record Side(Party party, KeptRate rate) {}

    static Register of(Commitments door, UUID space, List<Party> parties, int offset) {
        return new Register(
                door.list(space, null, offset, 100),
                parties.stream()
                        .map(party -> new Side(party, door.rate(space, party.organisation())))
                        .toList());
    }

    public Map<UUID, Party> parties() {
        return sides.stream().map(Side::party).collect(toMap(Party::organisation, party -> party));
    }

    /** "82.0% (95 %: 52.3% to 94.9%)"; under ten there is no rate. */
    public static String rate(Optional<org.tandem.engines.health.KeptRate.Rate> rate, Show show) {
        return rate.map(found -> "%s (95 %%: %s to %s)"
                        .formatted(
                                show.percent(found.rate()),
                                show.percent(found.interval().lower()),
                                show.percent(found.interval().upper())))
                .orElse("none yet, fewer than %d".formatted(KeptRate.FEWEST));
    }

    /** One sentence that says where a commitment stands. */
    public static String state(Commitment commitment, LocalDate today, Show show) {
        if (commitment.cancelledBy() != null) {
            return "Cancelled.";
        }
        if (commitment.acknowledgedAt() != null) {
            return "Delivered and acknowledged.";
        }
        if (commitment.deliveredOn() != null) {
            return "Delivered on %s; waits for the acknowledgement.".formatted(show.date(commitment.deliveredOn()));
        }
        var due = "%s, %s".formatted(show.date(commitment.due()), show.days(today, commitment.due()));
        if (!commitment.accepted()) {
            return "Asked for by %s; not accepted yet.".formatted(due);
        }
        return Standing.of(commitment, today) == Standing.BROKEN
                ? "Overdue: it was due on %s.".formatted(due)
                : "Accepted; due on %s.".formatted(due);
    }

    /** The kind of the tag that shows a standing. */
    public static String kind(Standing standing) {
        return switch (standing) {
            case OPEN -> "wait";
            case KEPT -> "good";
            case BROKEN -> "bad";
            case EXCLUDED -> "plain";
        };
    }
}
