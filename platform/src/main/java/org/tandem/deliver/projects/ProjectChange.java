package org.tandem.deliver.projects;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;

/** What came of an act on a project. */
public sealed interface ProjectChange {

    record Done(UUID project) implements ProjectChange {}

    /** @param problems every rule that says no, at least one */
    record Refused(List<Problem> problems) implements ProjectChange {

        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(String field, String reason) {
            return new Refused(List.of(new Problem(field, reason)));
        }

        public String reason() {
            return problems.stream().map(Problem::reason).collect(joining(" "));
        }
    }
}
