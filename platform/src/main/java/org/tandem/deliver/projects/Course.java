package org.tandem.deliver.projects;

import java.time.Instant;

/** Where a project stands, which decides what may be done with it. */
public sealed interface Course {

    /** Charter, team and phases are being written. */
    record Drafted() implements Course {}

    /** @param phase the number of the phase that is under way, from 1 */
    record Running(Instant since, int phase) implements Course {}

    /** The gate of the last phase said go. */
    record Finished(Instant at) implements Course {}

    record Stopped(Instant at, int phase, String reason) implements Course {}

    default boolean over() {
        return switch (this) {
            case Drafted d -> false;
            case Running r -> false;
            case Finished f -> true;
            case Stopped s -> true;
        };
    }
}
