package org.tandem.base.envelopes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.envelopes.EnvelopeFact.CustodianKeyConfirmed;
import org.tandem.base.envelopes.EnvelopeFact.CustodianKeyMade;
import org.tandem.base.envelopes.Enveloping.Done;
import org.tandem.base.envelopes.Enveloping.Refused;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Sha256;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeRecipient;

/** The door of custodians' keys: public ones, shown to work in a drill before anything depends on them. */
@Service
public class Custodians {

    private static final int WORD = 16;

    private final KeyStore store;
    private final Ledger ledger;
    private final Ids ids;
    private final RandomGenerator random;

    Custodians(KeyStore store, Ledger ledger, Ids ids, RandomGenerator random) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
        this.random = random;
    }

    /** The keys of a space, one a person. */
    @Transactional(readOnly = true)
    public List<CustodianKey> list(UUID space) {
        return store.list(space);
    }

    @Transactional(readOnly = true)
    public Optional<CustodianKey> find(UUID space, UUID person) {
        return store.find(space, person);
    }

    /** Publishes one's own public key. An older one stays in the boxes that were opened with it. */
    @Transactional
    public Enveloping publish(Seat who, String key) {
        who.require(Act.KEEP_SHARE);
        try {
            var recipient = new AgeRecipient(key.strip());
            if (store.list(who.space()).stream().anyMatch(other -> other.key().equals(recipient.text()))) {
                return new Refused("key", "This key is known here already. Make a new one.");
            }
            var id = ids.next();
            ledger.record(who.did(subject(id), new CustodianKeyMade(recipient.text())));
            return new Done(id);
        } catch (MalformedException notAKey) {
            return new Refused("key", "This is no public key: it begins with age1 and has 62 characters.");
        }
    }

    /** The drill that waits for this person: a word, encrypted to their key; a new one where none waits. */
    @Transactional
    public Optional<byte[]> drill(Seat who) {
        who.require(Act.KEEP_SHARE);
        return store.find(who.space(), who.person())
                .map(key -> store.drill(key).map(KeyStore.Drill::file).orElseGet(() -> asked(key)));
    }

    private byte[] asked(CustodianKey key) {
        var bytes = new byte[WORD];
        random.nextBytes(bytes);
        var word = HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
        var drill = new KeyStore.Drill(Sha256.of(word).bytes(), Age.encrypt(word, new AgeRecipient(key.key())));
        store.ask(key, drill);
        return drill.file();
    }

    /** Confirms one's key with the word that was in the drill. */
    @Transactional
    public Enveloping confirm(Seat who, String word) {
        who.require(Act.KEEP_SHARE);
        var key = store.find(who.space(), who.person());
        var drill = key.flatMap(store::drill);
        if (key.isEmpty() || drill.isEmpty()) {
            return new Refused("word", "There is no drill that waits for you. Make a key first.");
        }
        var given = Sha256.of(word.strip().getBytes(StandardCharsets.UTF_8)).bytes();
        if (!MessageDigest.isEqual(given, drill.get().answer())) {
            return new Refused(
                    "word", "This is not the word in the drill. Maybe another key file opened another drill.");
        }
        store.over(key.get());
        ledger.record(who.did(
                subject(key.get().id()), new CustodianKeyConfirmed(key.get().key())));
        return new Done(key.get().id());
    }

    private static Subject subject(UUID id) {
        return new Subject("custodian", id);
    }
}
