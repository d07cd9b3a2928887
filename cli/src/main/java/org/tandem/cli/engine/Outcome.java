package org.tandem.cli.engine;

import java.util.function.Supplier;

/** What an engine's run on a file ends with. */
public sealed interface Outcome {

    /**
     * An answer, exit 0.
     *
     * @param json a record or map; written to standard output as JSON, components in the order they are declared,
     *     null components left out, numbers at full precision
     * @param report the same for people, written in place of the JSON with {@code --report}
     */
    record Answer(Object json, Supplier<String> report) implements Outcome {}

    /**
     * No answer exists, exit 3: the reason goes to standard error as a sentence, and to standard output as
     * {@code {"infeasible": reason}}.
     *
     * @param reason which condition, by how much, and what would help
     */
    record Infeasible(String reason) implements Outcome {}
}
