package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.UUID;
import org.tandem.bind.agreements.Problem;

/** What came of an act: done, or refused by rules that say why. */
public sealed interface Ruling {

    /** @param id of what was made or changed */
    record Done(UUID id) implements Ruling {}

    record Refused(List<Problem> problems) implements Ruling {

        public Refused {
            problems = List.copyOf(problems);
        }

        public static Refused because(String field, String reason) {
            return new Refused(List.of(new Problem(field, reason)));
        }

        /** The first reason. */
        public String reason() {
            return problems.getFirst().reason();
        }
    }
}
