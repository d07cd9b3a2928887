package org.tandem.base.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * An item as it waits for one reviewer.
 *
 * @param own whether it is the reviewer's own, which only they are told: they do not judge it
 * @param judgement what they wrote of it so far; null for nothing
 */
public record Assignment(
        PanelItem item, boolean own, @Nullable Judgement judgement) {

    /** Whether a judgement is still missing. */
    public boolean open() {
        return !own && judgement == null;
    }
}
