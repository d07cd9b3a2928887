package org.tandem.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recorded;
import org.tandem.web.look.StoryLine;

/** Turns records into the lines that a page shows, with names, marks and receipts. */
@Component
public class Stories {

    private static final String SYSTEM = "Tandem";
    private static final String HIDDEN = "Somebody, under a pseudonym";

    private final Ledger ledger;
    private final Identity identity;
    private final Spaces spaces;

    Stories(Ledger ledger, Identity identity, Spaces spaces) {
        this.ledger = ledger;
        this.identity = identity;
        this.spaces = spaces;
    }

    /** The story of these subjects, oldest first: three statements. */
    public List<StoryLine> of(UUID space, UUID... subjects) {
        return lines(space, ledger.story(space, subjects), false, List.of());
    }

    /**
     * Records of several objects, each leading to its object: one statement, and one more where an author is not among the
     * holders of seats that are known already.
     */
    public List<StoryLine> across(UUID space, List<Recorded> records, List<SeatHolder> known) {
        return lines(space, records, true, known);
    }

    private List<StoryLine> lines(UUID space, List<Recorded> records, boolean linked, List<SeatHolder> known) {
        var names = names(records, known);
        var parties = spaces.parties(space).stream().collect(toMap(Party::organisation, Words::party));
        return records.stream()
                .map(record -> line(record, linked ? Addresses.of(record) : null, names, parties))
                .toList();
    }

    private Map<UUID, String> names(List<Recorded> records, List<SeatHolder> known) {
        var names =
                new HashMap<>(known.stream().collect(toMap(SeatHolder::person, SeatHolder::name, (one, same) -> one)));
        var others = records.stream()
                .map(Recorded::by)
                .filter(Objects::nonNull)
                .map(Author::person)
                .filter(person -> !names.containsKey(person))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            names.putAll(identity.names(others));
        }
        return names;
    }

    private static StoryLine line(
            Recorded record,
            @Nullable String url,
            Map<UUID, String> names,
            Map<UUID, org.tandem.web.look.Party> parties) {
        var by = record.by();
        var receipt = "/spaces/%s/ledger/%s/receipt".formatted(record.space(), record.id());
        return new StoryLine(
                record.fact().says(),
                url,
                by == null ? anonymous(record) : names.getOrDefault(by.person(), SYSTEM),
                by == null ? null : parties.get(by.party()),
                record.at(),
                by == null,
                receipt);
    }

    /** Ids that tell no order are version 4: those of pseudonymous acts. */
    private static String anonymous(Recorded record) {
        return record.id().version() == 4 ? HIDDEN : SYSTEM;
    }
}
