package org.tandem.base.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it stands: first it reviews, then it decides, then it is closed.
 *
 * @param version the version to hand back with a change
 * @param chair the party whose leader opened it
 * @param items in the order of their ids, which says nothing
 * @param endedAt when reviewing ended; null while it goes on
 * @param outcome null until closed
 */
public record Panel(
        UUID space,
        UUID id,
        int version,
        String title,
        UUID chair,
        UUID chairPerson,
        Charter charter,
        List<PanelItem> items,
        List<Member> members,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /** A reviewer, and whether they are through with all of it. */
    public record Member(UUID person, UUID party, boolean handedIn) {}

    /** What came of it. */
    public record Outcome(List<Verdict> verdicts, Ranking ranking, Instant at) {
        public Verdict of(UUID item) {
            return verdicts.stream()
                    .filter(verdict -> verdict.item().equals(item))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public boolean reviewing() {
        return endedAt == null && outcome == null;
    }

    public boolean deciding() {
        return endedAt != null && outcome == null;
    }

    public boolean closed() {
        return outcome != null;
    }

    public Optional<PanelItem> item(UUID item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    public boolean reviewer(UUID person) {
        return member(person).isPresent();
    }

    public Optional<Member> member(UUID person) {
        return members.stream().filter(m -> m.person().equals(person)).findFirst();
    }

    public long handedIn() {
        return members.stream().filter(Member::handedIn).count();
    }
}
