package org.tandem.web.base.envelopes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandem.base.envelopes.Custodian;
import org.tandem.base.envelopes.CustodianKey;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Handed;
import org.tandem.base.envelopes.Releases;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Option;
import org.tandem.web.look.StoryLine;

/** Puts a box together for its page, with names. */
@Component
class BoxViews {

    private final Envelopes envelopes;
    private final Releases releases;
    private final Identity identity;
    private final Spaces spaces;
    private final Stories stories;

    BoxViews(Envelopes envelopes, Releases releases, Identity identity, Spaces spaces, Stories stories) {
        this.envelopes = envelopes;
        this.releases = releases;
        this.identity = identity;
        this.spaces = spaces;
        this.stories = stories;
    }

    /** @throws NotFound when there is no such box in the space */
    BoxView require(Seat who, UUID id) {
        var box = envelopes.find(who.space(), id).orElseThrow(NotFound::new);
        var handed = envelopes.handed(who.space(), id);
        var people = Stream.concat(
                        box.terms().custodians().stream().map(Custodian::person),
                        handed.stream().map(Handed::person))
                .distinct()
                .toList();
        return new BoxView(
                box,
                handed,
                releases.due(who, box, handed),
                identity.names(people),
                spaces.parties(who.space()),
                envelopes.now());
    }

    /** The story of the box and of every envelope in it. */
    List<StoryLine> story(BoxView view) {
        var subjects = Stream.concat(
                        Stream.of(view.box().id()), view.handed().stream().map(Handed::id))
                .toArray(UUID[]::new);
        return stories.of(view.box().space(), subjects);
    }

    /** People to choose as custodians, with party and fingerprint. */
    List<Option> choices(UUID space, List<CustodianKey> keys) {
        var names = identity.names(keys.stream().map(CustodianKey::person).toList());
        var parties = spaces.parties(space);
        return keys.stream()
                .map(key -> new Option(
                        key.person().toString(),
                        "%s, %s".formatted(names.getOrDefault(key.person(), "Somebody"), name(parties, key)),
                        "Fingerprint " + key.fingerprint()))
                .toList();
    }

    private static String name(List<Party> parties, CustodianKey key) {
        return parties.stream()
                .filter(party -> party.organisation().equals(key.party()))
                .map(Party::name)
                .findFirst()
                .orElse("a former party");
    }
}
