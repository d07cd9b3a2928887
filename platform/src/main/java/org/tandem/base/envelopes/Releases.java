package org.tandem.base.envelopes;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.envelopes.EnvelopeFact.By;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeOpened;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeVoided;
import org.tandem.base.envelopes.EnvelopeFact.Released;
import org.tandem.base.envelopes.EnvelopeFact.SharesReleased;
import org.tandem.base.envelopes.Enveloping.Done;
import org.tandem.base.envelopes.Enveloping.Refused;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ledger;
import org.tandem.proof.seal.Opening;

/** The door through which shares come in, never before their time; with k of them an envelope opens. */
@Service
public class Releases {

    private final EnvelopeReader reader;
    private final Contents contents;
    private final Ledger ledger;
    private final InstantSource clock;

    Releases(EnvelopeReader reader, Contents contents, Ledger ledger, InstantSource clock) {
        this.reader = reader;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The ones among all envelopes of a box of which this person's shares may be released now, and were not. */
    public List<Handed> due(Seat who, Box box, List<Handed> all) {
        return box.terms().share(who.person()) == 0
                ? List.of()
                : all.stream()
                        .filter(one -> one.shut() && !one.releasedBy(who.person()))
                        .filter(one -> box.releases(one.part(), clock.instant()))
                        .toList();
    }

    /**
     * Takes this custodian's shares of all envelopes that are due.
     *
     * @param wires by envelope; one that is missing or "" says that the key did not open what was sealed for it
     */
    @Transactional
    public Enveloping release(Seat who, UUID id, Map<UUID, String> wires) {
        who.require(Act.KEEP_SHARE);
        var box = reader.locked(who.space(), id).orElseThrow();
        var all = reader.handed(who.space(), id);
        var refused = ReleaseRule.check(who, box, all, wires.keySet(), clock.instant());
        if (refused.isPresent()) {
            return refused.get();
        }
        var due = due(who, box, all);
        if (due.isEmpty()) {
            return new Refused("", "Nothing waits for your shares now.");
        }
        int x = box.terms().share(who.person());
        List<Released> shares = new ArrayList<>();
        for (Handed handed : due) {
            var wire = wires.getOrDefault(handed.id(), "").strip();
            var wrong = wire.isEmpty() ? Optional.<String>empty() : ReleaseRule.wrong(handed, x, wire);
            if (wrong.isPresent()) {
                return new Refused(
                        "shares",
                        "Your share of the envelope %s is wrong: %s"
                                .formatted(handed.envelope().commitment(), wrong.get()));
            }
            shares.add(new Released(handed.id(), x, wire));
        }
        ledger.record(
                who.did(Envelopes.box(id), new SharesReleased(due.getFirst().part(), shares)));
        openAll(who.space(), box);
        return new Done(id);
    }

    /** Tries again to open what has enough shares, as after a damaged file was restored. */
    @Transactional
    public Enveloping retry(Seat who, UUID id) {
        who.require(Act.KEEP_SHARE);
        openAll(who.space(), reader.locked(who.space(), id).orElseThrow());
        return new Done(id);
    }

    private void openAll(UUID space, Box box) {
        reader.handed(space, box.id()).stream().filter(Handed::shut).forEach(handed -> open(box, handed));
    }

    private void open(Box box, Handed handed) {
        int k = box.terms().k();
        int n = box.terms().custodians().size();
        if (handed.good() >= k) {
            contents.open(handed).ifPresent(opening -> end(handed, opening));
        } else if (handed.shares().size() - handed.good() > n - k) {
            voided(
                    handed,
                    "only %d of its %d shares could be unlocked, and it takes %d."
                            .formatted(handed.good(), handed.shares().size(), k));
        }
    }

    private void end(Handed handed, Opening opening) {
        if (opening instanceof Opening.Opened) {
            var by = handed.shares().stream()
                    .filter(Handed.Share::good)
                    .map(share -> new By(share.x(), share.person(), share.at()))
                    .toList();
            ledger.record(Entry.of(handed.space(), Envelopes.envelope(handed.id()), null, new EnvelopeOpened(by)));
        } else {
            voided(handed, opening.explain());
        }
    }

    private void voided(Handed handed, String reason) {
        ledger.record(Entry.of(handed.space(), Envelopes.envelope(handed.id()), null, new EnvelopeVoided(reason)));
    }
}
