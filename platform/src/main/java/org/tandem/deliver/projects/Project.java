package org.tandem.deliver.projects;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands.
 *
 * @param funding the joint funding that it came from; null for one that began without
 * @param gates the decisions taken, oldest first
 * @param startedAt null until it started
 * @param endedAt null until it was finished or stopped
 */
public record Project(
        UUID space,
        UUID id,
        int version,
        Charter charter,
        @Nullable UUID funding,
        List<Member> team,
        List<Phase> phases,
        List<Gate> gates,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public Project {
        team = List.copyOf(team);
        phases = List.copyOf(phases);
        gates = List.copyOf(gates);
    }

    public Course course() {
        if (startedAt == null) {
            return new Course.Drafted();
        }
        if (endedAt == null) {
            return new Course.Running(startedAt, passed() + 1);
        }
        var last = gates.getLast();
        return last.decision() == GateDecision.STOP
                ? new Course.Stopped(endedAt, last.phase(), last.reason())
                : new Course.Finished(endedAt);
    }

    /** How many phases are behind it. */
    int passed() {
        return (int) gates.stream()
                .filter(gate -> gate.decision() == GateDecision.GO)
                .count();
    }

    /** The phases from this number on may still be changed. */
    int changeableFrom() {
        return startedAt == null ? 1 : passed() + 2;
    }

    /** Who leads a phase or led one: they neither confirm the project's outcome nor sign its statement. */
    public Set<UUID> leads() {
        return phases.stream().map(Phase::lead).filter(Objects::nonNull).collect(toCollection(LinkedHashSet::new));
    }

    public Optional<Member> member(UUID person) {
        return team.stream().filter(member -> member.person().equals(person)).findFirst();
    }
}
