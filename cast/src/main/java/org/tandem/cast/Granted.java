package org.tandem.cast;

import java.util.UUID;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.projects.ProjectChange;

/** What a door answers when no rule forbids the act. A refusal is a mistake of the script. */
final class Granted {

    private Granted() {}

    static <T> T as(Class<T> wanted, Object result) {
        if (!wanted.isInstance(result)) {
            throw refused(result);
        }
        return wanted.cast(result);
    }

    static UUID id(Ruling ruling) {
        return as(Ruling.Done.class, ruling).id();
    }

    static UUID id(ProjectChange change) {
        return as(ProjectChange.Done.class, change).project();
    }

    static void done(PanelChange change) {
        as(PanelChange.Done.class, change);
    }

    static IllegalStateException refused(Object result) {
        return new IllegalStateException("A step of the script was refused: " + result);
    }
}
