package org.tandem.base.evaluation;

import java.util.List;

/** What came of a change to a panel or of a review. */
public sealed interface PanelChange {

    record Done() implements PanelChange {}

    record Refused(List<Problem> problems) implements PanelChange {

        static Refused because(String field, String reason) {
            return new Refused(List.of(new Problem(field, reason)));
        }

        /** All reasons in one line. */
        public String reason() {
            return String.join(" ", problems.stream().map(Problem::reason).toList());
        }
    }
}
