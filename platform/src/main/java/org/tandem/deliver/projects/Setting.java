package org.tandem.deliver.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.SeatHolder;

/** What a rule may look at beside the project: the parties that build together, and who sits for them. */
record Setting(List<Party> parties, List<SeatHolder> holders) {

    /** The seat of a person of one of these parties. */
    Optional<SeatHolder> seat(UUID person) {
        return holders.stream()
                .filter(holder -> holder.person().equals(person))
                .filter(holder ->
                        parties.stream().anyMatch(party -> party.organisation().equals(holder.party())))
                .findFirst();
    }

    String name(UUID person) {
        return seat(person).map(SeatHolder::name).orElse("Somebody without a seat here");
    }

    List<UUID> partyIds() {
        return parties.stream().map(Party::organisation).toList();
    }
}
