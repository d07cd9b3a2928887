package org.tandem.base.ledger;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import org.tandem.proof.NoteVerifier;

/**
 * From the state that includes this record on, exactly these keys sign the log, each of them every checkpoint. Two are an
 * overlap: the record stands under the old key's name too, which so vouches for the new one.
 *
 * @param before the public keys that signed until then; none where the log begins with it
 * @param keys public keys, the oldest first
 */
public record KeysAnnounced(List<String> before, List<String> keys) implements LedgerFact {

    public KeysAnnounced {
        before = List.copyOf(before);
        keys = List.copyOf(keys);
    }

    static Entry entry(UUID space, List<NoteVerifier> before, List<NoteVerifier> keys) {
        return Entry.of(space, new Subject("space", space), null, new KeysAnnounced(texts(before), texts(keys)));
    }

    private static List<String> texts(List<NoteVerifier> keys) {
        return keys.stream().map(NoteVerifier::toString).toList();
    }

    @Override
    public String says() {
        return "announced who signs this log from here on: "
                + keys.stream()
                        .map(key -> NoteVerifier.parse(key).key().toString())
                        .collect(joining(" and "));
    }
}
