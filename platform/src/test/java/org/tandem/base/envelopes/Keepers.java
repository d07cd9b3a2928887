package org.tandem.base.envelopes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.knowledge.Storing;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.proof.seal.Custody;
import org.tandem.proof.seal.Sealing;

/** What the custodians and submitters do on their own machines: keys, sealing, unlocking. And a clock that can be moved. */
class Keepers {

    static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    static final SecureRandom RANDOM = new SecureRandom();

    private final Custodians custodians;
    private final Envelopes envelopes;
    private final Map<UUID, AgeIdentity> keys = new HashMap<>();

    Keepers(Custodians custodians, Envelopes envelopes) {
        this.custodians = custodians;
        this.envelopes = envelopes;
        AHEAD.set(Duration.ZERO);
    }

    static InstantSource movable() {
        return () -> Instant.now().plus(AHEAD.get());
    }

    static void passDeadline() {
        AHEAD.set(Duration.ofHours(2));
    }

    /** Makes a key and answers the drill. */
    void ready(Player player) {
        var identity = AgeIdentity.generate(RANDOM);
        keys.put(player.seat().person(), identity);
        player.does(() -> custodians.publish(player.seat(), identity.recipient().text()));
        var drill = player.does(() -> custodians.drill(player.seat())).orElseThrow();
        var word = new String(Age.decrypt(drill, identity), StandardCharsets.US_ASCII);
        player.does(() -> custodians.confirm(player.seat(), word));
    }

    /** A box that closes in an hour, kept by both leaders and the provider's member; two of three open. */
    static Envelopes.Plan plan(Partnership pair, boolean twoParts, int k, Player... keepers) {
        var persons = java.util.Arrays.stream(keepers)
                .map(player -> player.seat().person())
                .toList();
        return new Envelopes.Plan(
                "Offers",
                "One line",
                twoParts,
                k,
                Set.copyOf(persons),
                Instant.now().plus(Duration.ofHours(1)));
    }

    UUID box(Partnership pair, boolean twoParts, int k, Player... keepers) {
        java.util.List.of(keepers).forEach(this::ready);
        var leader = pair.client();
        return ((Enveloping.Done) leader.does(() -> envelopes.open(leader.seat(), plan(pair, twoParts, k, keepers))))
                .id();
    }

    Sealing seal(Player by, UUID box, String text) {
        var terms = by.does(() -> envelopes.find(by.seat().space(), box))
                .orElseThrow()
                .terms();
        var custody = new Custody(
                terms.k(),
                terms.custodians().stream()
                        .map(one -> new org.tandem.proof.seal.AgeRecipient(one.key()))
                        .toList());
        var content = new Sealing.Content("offer.txt", text.getBytes(StandardCharsets.UTF_8));
        return Sealing.of(box.toString(), content, custody, RANDOM);
    }

    Enveloping submit(Player by, UUID box, Part part, Sealing sealed) {
        var upload =
                new Storing.Upload("offer.age", "application/octet-stream", new ByteArrayInputStream(sealed.file()));
        return by.does(
                () -> envelopes.submit(by.seat(), box, part, sealed.envelope().toJson(), upload));
    }

    UUID submitted(Player by, UUID box, Part part, String text) {
        return ((Enveloping.Done) submit(by, box, part, seal(by, box, text))).id();
    }

    /** This custodian's shares of these envelopes. */
    Map<UUID, String> shares(Player custodian, Iterable<Handed> envelopes) {
        var identity =
                java.util.Objects.requireNonNull(keys.get(custodian.seat().person()));
        Map<UUID, String> wires = new LinkedHashMap<>();
        for (Handed handed : envelopes) {
            int x = handed.envelope().sharesOf(identity.recipient()).getFirst();
            wires.put(handed.id(), handed.envelope().release(x, identity).reveal());
        }
        return wires;
    }
}
