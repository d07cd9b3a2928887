package org.tandem.choose.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an idea says.
 *
 * @param benefit what its author expects it to bring, in words
 * @param need the need that it answers; null for none
 * @param fromEndUser whether the author wants it known that an end user proposes it, and no more than that
 */
public record Proposal(
        String title, String text, String benefit, @Nullable UUID need, boolean fromEndUser) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 8000;
    public static final int LONGEST_BENEFIT = 1000;

    public Proposal {
        title = title.strip();
        text = text.strip();
        benefit = benefit.strip();
    }

    /** An idea that answers no need in particular and says nothing of who proposes it. */
    public Proposal(String title, String text, String benefit) {
        this(title, text, benefit, null, false);
    }
}
