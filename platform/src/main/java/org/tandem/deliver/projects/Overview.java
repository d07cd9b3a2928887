package org.tandem.deliver.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.SeatHolder;
import org.tandem.choose.portfolio.Funding;

/**
 * A project with all that one page of it tells, read at once.
 *
 * @param funding the joint funding that it came from; null for one that began without
 * @param parties the parties that build together
 * @param holders everybody with a seat in the space
 */
public record Overview(
        Project project,
        Readiness readiness,
        @Nullable Funding funding,
        List<Party> parties,
        List<SeatHolder> holders) {

    public Overview {
        parties = List.copyOf(parties);
        holders = List.copyOf(holders);
    }
}
