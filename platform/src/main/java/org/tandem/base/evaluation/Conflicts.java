package org.tandem.base.evaluation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.tandem.base.identity.Seat;

/**
 * Which items somebody may not judge because they are their own: the port of the stages whose items are judged. It is
 * asked in the scope of that person about that person alone, each time anew, and its answer is stored nowhere.
 */
public interface Conflicts {

    /** The person's own among these. */
    Set<UUID> own(Seat who, Collection<UUID> items);
}
