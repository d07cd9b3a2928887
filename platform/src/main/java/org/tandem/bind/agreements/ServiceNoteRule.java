package org.tandem.bind.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a note about service levels may say. */
final class ServiceNoteRule {

    private ServiceNoteRule() {}

    /** @param levels the names of the levels that are agreed */
    static List<Problem> problems(List<String> levels, List<String> missed, LocalDate until, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (levels.isEmpty()) {
            problems.add(new Problem(
                    "missed", "No service level is in force. Agree on some under Service, and let both sides sign."));
        }
        if (until.isAfter(today)) {
            problems.add(new Problem(
                    "until", "The day (%s) must not be after today (%s): note what has been.".formatted(until, today)));
        }
        missed.stream()
                .filter(level -> !levels.contains(level))
                .map(level -> new Problem("missed", "“%s” is no agreed service level.".formatted(level)))
                .forEach(problems::add);
        return problems;
    }
}
