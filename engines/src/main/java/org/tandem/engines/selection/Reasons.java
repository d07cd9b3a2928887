package org.tandem.engines.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tandem.engines.exact.Rational;

/** Why no set keeps to everything: looks at what the must-haves pull in. */
final class Reasons {

    private Reasons() {}

    static String of(Choice choice) {
        Set<String> forced = forced(choice);
        List<String> reasons = new ArrayList<>();
        for (Choice.Link link : choice.links()) {
            if (link instanceof Choice.Excludes && forced.contains(link.id()) && forced.contains(link.other())) {
                reasons.add("\"%s\" and \"%s\" exclude each other, but both are must-haves or required by one"
                        .formatted(link.id(), link.other()));
            }
        }
        for (int limit = 0; limit < choice.limits().size(); limit++) {
            addExcess(choice, forced, limit, reasons);
        }
        return reasons.isEmpty()
                ? "The limits contradict each other. Maybe a limit is below zero."
                : String.join("; ", reasons) + ". Maybe drop a must-have or raise the limit.";
    }

    private static void addExcess(Choice choice, Set<String> forced, int limit, List<String> reasons) {
        Rational used = Rational.ZERO;
        for (Choice.Project project : choice.projects()) {
            Rational use = project.uses().get(limit);
            if (forced.contains(project.id()) || use.signum() < 0) {
                used = used.plus(use);
            }
        }
        Rational excess = used.minus(choice.limits().get(limit).most());
        if (excess.signum() > 0) {
            reasons.add("the must-haves %s use %s of \"%s\", %s more than its limit of %s"
                    .formatted(
                            forced,
                            used,
                            choice.limits().get(limit).name(),
                            excess,
                            choice.limits().get(limit).most()));
        }
    }

    private static Set<String> forced(Choice choice) {
        Set<String> forced = new HashSet<>(choice.mustHave());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Choice.Link link : choice.links()) {
                grew |= link instanceof Choice.Requires && forced.contains(link.id()) && forced.add(link.other());
            }
        }
        return forced;
    }
}
