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
        return wording(parties, terms.stream().flatMap(People::persons));
    }

    /** The names that the newest version, the one in force and their signatures need. */
    Wording wording(List<Party> parties, Agreement agreement) {
        var binding = agreement.binding();
        var terms = Stream.concat(
                persons(agreement.terms()),
                binding.stream().flatMap(force -> persons(force.version().terms())));
        var signers = Stream.concat(
                        agreement.signatures().stream(), binding.stream().flatMap(f -> f.signatures().stream()))
                .map(Signature::person);
        return wording(parties, Stream.concat(terms, signers));
    }

    /** The names that these versions, their authors and signers need. */
    Wording wording(List<Party> parties, List<Version> versions, List<Signature> signatures) {
        var written = versions.stream()
                .flatMap(version -> Stream.concat(Stream.of(version.person()), persons(version.terms())));
        return wording(parties, Stream.concat(written, signatures.stream().map(Signature::person)));
    }

    private Wording wording(List<Party> parties, Stream<UUID> persons) {
        var names = new HashMap<UUID, String>();
        parties.forEach(party -> names.put(party.organisation(), party.name()));
        names.putAll(identity.names(persons.collect(Collectors.toSet())));
        return new Wording(names);
    }

    private static Stream<UUID> persons(Terms terms) {
        return Stream.concat(
                terms.basis().leaders().stream().map(Basis.Leader::person),
                terms.purpose().objectives().stream().map(Objective::owner));
    }
}
