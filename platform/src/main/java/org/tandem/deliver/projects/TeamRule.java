package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a team may hold, and what it lacks. */
final class TeamRule {

    private TeamRule() {}

    /** A placement that cannot be: who has no seat, no function, or more than 100 % of one person [B8]. */
    static Optional<Problem> place(Placement placement, Setting setting, List<Allocation> elsewhere) {
        if (setting.seat(placement.person()).isEmpty()) {
            return problem("person", "Only somebody with a seat for a party here joins the team. Give the seat first.");
        }
        if (!Texts.between(placement.function(), Texts.LINE)) {
            return problem("function", "Say for which function the person works: Claims operations, IT, …");
        }
        if (placement.percent() < 1 || placement.percent() > Member.WHOLE) {
            return problem("percent", "The allocation (%d %%) must be 1 to 100 %%.".formatted(placement.percent()));
        }
        return allocation(setting.name(placement.person()), placement.percent(), elsewhere);
    }

    private static Optional<Problem> allocation(String name, int percent, List<Allocation> elsewhere) {
        int taken = elsewhere.stream().mapToInt(Allocation::percent).sum();
        if (taken + percent <= Member.WHOLE) {
            return Optional.empty();
        }
        var clash = String.join(
                " and ",
                elsewhere.stream()
                        .map(one -> "%d %% in “%s”".formatted(one.percent(), one.title()))
                        .toList());
        int left = Math.max(0, Member.WHOLE - taken);
        return problem(
                "percent",
                "%s would be at %d %%: %s and %d %% here. At most %d %% is left; ask for less here or there."
                        .formatted(name, taken + percent, clash, percent, left));
    }

    /** What the team lacks, which warns and does not block [C12]. */
    static List<String> warnings(Project project, Setting setting) {
        var warnings = new ArrayList<String>();
        for (var party : setting.parties()) {
            if (project.team().stream().noneMatch(member -> member.party().equals(party.organisation()))) {
                warnings.add("Nobody of %s is in the team.".formatted(party.name()));
            }
        }
        var present = project.team().stream().map(Member::function).toList();
        for (var function : Texts.missing(project.charter().wanted().functions(), present)) {
            warnings.add("The function “%s” has nobody in the team.".formatted(function));
        }
        return warnings;
    }

    /** The required skills that nobody in the team has, which blocks the start [D40]. */
    static List<String> missingSkills(Project project) {
        var present = project.team().stream()
                .flatMap(member -> member.skills().stream())
                .toList();
        return Texts.missing(project.charter().wanted().skills(), present);
    }

    private static Optional<Problem> problem(String field, String reason) {
        return Optional.of(new Problem(field, reason));
    }
}
