package org.tandem.base.evaluation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A panel to be opened.
 *
 * @param reviewers people with a seat in the space, at least two of every party that works in it
 */
public record Opening(String title, Charter charter, List<PanelItem> items, Set<UUID> reviewers) {

    public static final int LONGEST_TITLE = 120;

    public Opening {
        items = List.copyOf(items);
        reviewers = Set.copyOf(reviewers);
    }
}
