package org.tandem.bind.agreements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatHolder;

/** What a rule may look at: who asks, the parties that are bound, their people, the terms so far. */
record Setting(Seat who, List<Party> parties, List<SeatHolder> holders, Terms terms) {

    /** The parties that sign: custodians and auditors stand beside an agreement, not in it. */
    static List<Party> signing(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.role() != PartyRole.AUDITOR && party.role() != PartyRole.CUSTODIAN)
                .toList();
    }

    Set<UUID> partyIds() {
        return parties.stream().map(Party::organisation).collect(Collectors.toSet());
    }

    /** Whether these are the parties, each once. */
    boolean eachOnce(List<UUID> named) {
        return named.size() == parties.size() && new HashSet<>(named).equals(partyIds());
    }

    boolean leads(UUID person, UUID party) {
        return holders.stream()
                .anyMatch(holder ->
                        holder.person().equals(person) && holder.party().equals(party) && holder.role() == Role.LEADER);
    }

    boolean sits(UUID person) {
        return holders.stream().anyMatch(holder -> holder.person().equals(person));
    }
}
