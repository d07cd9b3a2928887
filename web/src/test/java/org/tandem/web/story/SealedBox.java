package org.tandem.web.story;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.tandem.Cast.Player;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Enveloping;
import org.tandem.base.envelopes.Part;
import org.tandem.base.knowledge.Storing;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.proof.seal.AgeRecipient;
import org.tandem.proof.seal.Custody;
import org.tandem.proof.seal.Sealing;

/** A box with an envelope in it, kept by two leaders, who each have a newer key whose drill waits. */
final class SealedBox {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    static void in(BeanFactory doors, Player ana, Player bilal) {
        var custodians = doors.getBean(Custodians.class);
        var envelopes = doors.getBean(Envelopes.class);
        confirmed(custodians, ana);
        confirmed(custodians, bilal);
        var persons = Set.of(ana.seat().person(), bilal.seat().person());
        var plan = new Envelopes.Plan(
                "Offers", "One line", false, 2, persons, Instant.now().plus(Duration.ofDays(9)));
        var box = ((Enveloping.Done) ana.does(() -> envelopes.open(ana.seat(), plan))).id();
        var keys = ana.does(() -> envelopes.find(ana.seat().space(), box)).orElseThrow().terms().custodians().stream()
                .map(one -> new AgeRecipient(one.key()))
                .toList();
        var content = new Sealing.Content("offer.txt", "48,000".getBytes(StandardCharsets.UTF_8));
        var sealed = Sealing.of(box.toString(), content, new Custody(2, keys), RANDOM);
        var upload = new Storing.Upload("sealed.age", "", new ByteArrayInputStream(sealed.file()));
        bilal.does(() -> envelopes.submit(
                bilal.seat(), box, Part.WHOLE, sealed.envelope().toJson(), upload));
        published(custodians, ana);
        published(custodians, bilal);
    }

    private static AgeIdentity published(Custodians custodians, Player player) {
        var identity = AgeIdentity.generate(RANDOM);
        player.does(() -> custodians.publish(player.seat(), identity.recipient().text()));
        return identity;
    }

    private static void confirmed(Custodians custodians, Player player) {
        var identity = published(custodians, player);
        var drill = player.does(() -> custodians.drill(player.seat())).orElseThrow();
        var word = new String(Age.decrypt(drill, identity), StandardCharsets.US_ASCII);
        player.does(() -> custodians.confirm(player.seat(), word));
    }
}
