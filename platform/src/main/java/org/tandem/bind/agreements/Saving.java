package org.tandem.bind.agreements;

import java.util.List;

/** What came of changing the agreement. */
public sealed interface Saving {

    /** @param edition the newest version, a new one if anything changed */
    record Saved(int edition) implements Saving {}

    record Refused(List<Problem> problems) implements Saving {}
}
