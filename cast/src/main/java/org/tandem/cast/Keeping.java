package org.tandem.cast;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.envelopes.Box;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Enveloping;
import org.tandem.base.envelopes.Handed;
import org.tandem.base.envelopes.Part;
import org.tandem.base.envelopes.Releases;
import org.tandem.base.knowledge.Storing;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.proof.seal.AgeRecipient;
import org.tandem.proof.seal.Custody;
import org.tandem.proof.seal.Sealing;

/** The doors of custodians, boxes and envelopes; what people do on their own machines is done as by the command line. */
@Component
public record Keeping(Custodians custodians, Envelopes envelopes, Releases releases) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A custodian with the key that lies on their own machine. */
    public record Keeper(Actor actor, AgeIdentity key) {}

    /** Makes a key, publishes its public half and answers the drill. */
    public Keeper keeper(Actor who) {
        var key = AgeIdentity.generate(RANDOM);
        done(who.does(() -> custodians.publish(who.seat(), key.recipient().text())));
        var drill = who.does(() -> custodians.drill(who.seat())).orElseThrow();
        var word = new String(Age.decrypt(drill, key), StandardCharsets.US_ASCII);
        done(who.does(() -> custodians.confirm(who.seat(), word)));
        return new Keeper(who, key);
    }

    public UUID open(Actor who, Envelopes.Plan plan) {
        return done(who.does(() -> envelopes.open(who.seat(), plan)));
    }

    /** Seals a text as a file of this name, and hands it in. */
    public UUID submit(Actor who, UUID box, String name, String words) {
        var terms = find(who, box).terms();
        var keys = terms.custodians().stream()
                .map(one -> new AgeRecipient(one.key()))
                .toList();
        var content = new Sealing.Content(name, words.getBytes(StandardCharsets.UTF_8));
        var sealed = Sealing.of(box.toString(), content, new Custody(terms.k(), keys), RANDOM);
        var upload =
                new Storing.Upload("sealed.age", "application/octet-stream", new ByteArrayInputStream(sealed.file()));
        return done(who.does(() ->
                envelopes.submit(who.seat(), box, Part.WHOLE, sealed.envelope().toJson(), upload)));
    }

    /** Unlocks and hands over a custodian's share of every envelope of the box. */
    public void release(Keeper keeper, UUID box) {
        var who = keeper.actor();
        var due = who.does(() -> releases.due(who.seat(), find(who, box), envelopes.handed(who.space(), box)));
        var shares = due.stream().collect(toMap(Handed::id, handed -> share(handed, keeper.key())));
        done(who.does(() -> releases.release(who.seat(), box, shares)));
    }

    private static String share(Handed handed, AgeIdentity key) {
        int number = handed.envelope().sharesOf(key.recipient()).getFirst();
        return handed.envelope().release(number, key).reveal();
    }

    private Box find(Actor who, UUID box) {
        return who.does(() -> envelopes.find(who.space(), box)).orElseThrow();
    }

    private static UUID done(Enveloping answer) {
        return Granted.as(Enveloping.Done.class, answer).id();
    }
}
