package org.tandem.engines.impact;

import org.jspecify.annotations.Nullable;

/**
 * The effect in one window after the change: the model is estimated again with a step of its own in every window, so that a
 * benefit that goes is not taken for a level that wanders.
 *
 * @param horizon end of the window, in periods after the change
 * @param standing what can be said
 * @param effect in the window; null when the window is not reached
 */
public record Persistence(
        int horizon, Standing standing, @Nullable Effect effect) {

    /** What a window says, by its two-sided 95 % interval in the good direction. */
    public enum Standing {
        /** The whole interval is an improvement above delta. */
        PERSISTS,
        /** The interval holds delta: neither shown nor refuted. */
        UNCERTAIN,
        /** The whole interval is at or below delta: the benefit has gone. */
        FADED,
        /** The series ends before the window does, or has no reading in it. */
        NOT_REACHED
    }
}
