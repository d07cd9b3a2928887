package org.tandem.choose.ideas;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.evaluation.Conflicts;
import org.tandem.base.identity.Seat;

/** Tells panels what a reviewer proposed: to that reviewer alone, since the table shows nobody else's rows. */
@Component
class OwnIdeas implements Conflicts {

    private final IdeaStore store;

    OwnIdeas(IdeaStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> own(Seat who, Collection<UUID> items) {
        return store.own(who, items);
    }
}
