package org.tandem.bind.sourcing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a need says.
 *
 * @param lacking what is lacking, and how one notices
 * @param goal the strategic goal that it serves; null is allowed, and counted [B20]
 */
public record NeedStatement(
        String title, String lacking, @Nullable String goal, Set<Motive> motives) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 4000;

    /** Motives in their order, so that they are written alike whenever they are written. */
    public NeedStatement {
        motives = Collections.unmodifiableSet(new TreeSet<>(motives));
    }
}
