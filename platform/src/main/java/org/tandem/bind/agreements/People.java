package org.tandem.bind.agreements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Party;

/** The names that terms need to be read. */
@Component
class People {

    private final Identity identity;

    People(Identity identity) {
        this.identity = identity;
    }

    Wording wording(List<Party> parties, Collection<Terms> terms) {
        var names = new HashMap<UUID, String>();
        parties.forEach(party -> names.put(party.organisation(), party.name()));
        names.putAll(identity.names(terms.stream().flatMap(People::persons).collect(Collectors.toSet())));
        return new Wording(names);
    }

    private static Stream<UUID> persons(Terms terms) {
        return Stream.concat(
                terms.basis().leaders().stream().map(Basis.Leader::person),
                terms.purpose().objectives().stream().map(Objective::owner));
    }
}
