package org.tandem.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the signatures of a note are worth to a reader with given keys. */
public sealed interface NoteCheck {
    /** At least one trusted key signed, and no signature of a trusted key is wrong. */
    record Signed(List<By> by) implements NoteCheck {
        public Signed {
            by = List.copyOf(by);
        }
    }

    /** A line bears the name and id of a trusted key, but that key did not sign this text. */
    record Wrong(NoteVerifier key) implements NoteCheck {}

    /** None of the signatures is by a trusted key; {@code found} are the keys that they name. */
    record Unknown(List<KeyName> found) implements NoteCheck {
        public Unknown {
            found = List.copyOf(found);
        }
    }

    /** Who signed and, for a witness, when it says it did. */
    record By(NoteVerifier key, Optional<Instant> time) {}
}
