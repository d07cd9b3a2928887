package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the reviewer-item graph that shares no review with any other part. Values of two components cannot be
 * compared by the data: only the convention that each component's severities sum to zero puts them on one scale.
 *
 * @param items in the order of names
 * @param reviewers in the order of names
 */
public record Component(List<String> items, List<String> reviewers) {

    static List<Component> of(Design design) {
        var number = design.componentOfReviewer();
        var parts = new ArrayList<Component>();
        for (int r = 0; r < number.length; r++) {
            if (number[r] == parts.size()) {
                parts.add(new Component(new ArrayList<>(), new ArrayList<>()));
            }
            parts.get(number[r]).reviewers().add(design.reviewers.get(r));
        }
        for (int i = 0; i < design.items.size(); i++) {
            parts.get(number[design.reviewer[design.start[i]]]).items().add(design.items.get(i));
        }
        return parts.stream()
                .map(part -> new Component(List.copyOf(part.items()), List.copyOf(part.reviewers())))
                .toList();
    }
}
