package org.tandem.base.evaluation;

import java.util.Set;
import java.util.UUID;

/**
 * Something to be judged: its id and a copy of its words, from which reviewers learn all that they may.
 *
 * @param noun the word of its page: "idea"
 * @param path its page, below the space: "ideas/…"
 * @param conflicts parties that may not review it, visible to all; hidden conflicts of people are {@link Conflicts}
 */
public record PanelItem(UUID id, String noun, String title, String words, String path, Set<UUID> conflicts) {

    public PanelItem {
        conflicts = Set.copyOf(conflicts);
    }
}
