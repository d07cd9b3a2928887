package org.tandem.base.ledger;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.proof.KeyKind;
import org.tandem.proof.NoteVerifier;

/** The witnesses that this server asks: {@code tandem.witnesses}, "ADDRESS KEY, ADDRESS KEY". */
@Component
class WitnessKeys {

    private final List<One> all;

    WitnessKeys(@Value("${tandem.witnesses:}") String configured) {
        this.all = Stream.of(configured.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(One::parse)
                .toList();
    }

    List<One> all() {
        return all;
    }

    /** @param address without the slash behind it */
    record One(URI address, NoteVerifier key) {
        static One parse(String text) {
            var parts = text.split("\\s+");
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "tandem.witnesses holds '%s', not an address and a key. Maybe a comma is missing."
                                .formatted(text));
            }
            var key = NoteVerifier.parse(parts[1]);
            if (key.kind() != KeyKind.WITNESS) {
                throw new IllegalArgumentException(
                        "The key %s in tandem.witnesses is a log's, not a witness's.".formatted(key.key()));
            }
            return new One(URI.create(parts[0].replaceAll("/+$", "")), key);
        }

        String name() {
            return key.name();
        }
    }
}
