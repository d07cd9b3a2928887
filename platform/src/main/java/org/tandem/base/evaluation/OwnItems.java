package org.tandem.base.evaluation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Seat;

/** What somebody may not judge on a panel: what is their own, and what their party is openly in conflict with. */
@Component
class OwnItems {

    private final List<Conflicts> conflicts;

    OwnItems(ObjectProvider<Conflicts> conflicts) {
        this.conflicts = conflicts.orderedStream().toList();
    }

    Set<UUID> among(Seat who, Panel panel) {
        var items = panel.items().stream().map(PanelItem::id).toList();
        var own = conflicts.stream().flatMap(stage -> stage.own(who, items).stream());
        var open = panel.items().stream()
                .filter(item -> item.conflicts().contains(who.party()))
                .map(PanelItem::id);
        return Stream.concat(own, open).collect(toUnmodifiableSet());
    }
}
