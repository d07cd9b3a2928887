package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;

/** Who leads the phases of a project, and who decides at their gates. */
final class PhaseRule {

    /** So many phases in a row under one lead warn [D30]. */
    static final int LONG_RUN = 3;

    private PhaseRule() {}

    static List<Problem> add(Phase phase, Project project, Setting setting) {
        var problems = new ArrayList<>(phase.problems());
        lead(phase.lead(), project, setting).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> lead(@Nullable UUID lead, Project project, Setting setting) {
        if (lead == null) {
            return Optional.empty();
        }
        if (project.member(lead).isEmpty()) {
            return Optional.of(
                    new Problem("lead", "The lead of a phase is in the team. Take the person into it first."));
        }
        return setting.seat(lead)
                        .filter(seat -> Act.RUN_PROJECT.allowed(seat.role()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "lead",
                        "%s has no seat as leader or member, and so cannot decide at a gate. Choose somebody who has."
                                .formatted(setting.name(lead))));
    }

    /** Runs of the same lead, or of "joint", from three phases on [D30]. */
    static List<String> warnings(Project project, Setting setting) {
        var warnings = new ArrayList<String>();
        var phases = project.phases();
        for (int first = 0; first < phases.size(); ) {
            int after = first + 1;
            while (after < phases.size()
                    && Objects.equals(
                            phases.get(after).lead(), phases.get(first).lead())) {
                after++;
            }
            if (after - first >= LONG_RUN) {
                warnings.add(warning(phases.get(first).lead(), first + 1, after, setting));
            }
            first = after;
        }
        return warnings;
    }

    private static String warning(@Nullable UUID lead, int first, int last, Setting setting) {
        return lead == null
                ? "Phases %d to %d are led jointly: nobody in particular holds the decision. Give one of them to one person."
                        .formatted(first, last)
                : "%s leads phases %d to %d. Hand one of them to somebody else, of the other side perhaps."
                        .formatted(setting.name(lead), first, last);
    }

    /** The lead decides; a leader of either side does where the phase is joint or its lead has left. */
    static boolean mayDecide(Seat who, Phase phase, Setting setting) {
        var lead = phase.lead();
        if (lead == null || setting.seat(lead).isEmpty()) {
            return who.may(Act.START_PROJECT);
        }
        return lead.equals(who.person());
    }
}
