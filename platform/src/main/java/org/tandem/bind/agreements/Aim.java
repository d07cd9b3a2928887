package org.tandem.bind.agreements;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A shared aim. Its id follows from its words, so that changed words are a new aim that must be rated anew.
 *
 * @param note how the parties deal with a divergence of their ratings; empty when there is none
 */
public record Aim(UUID id, String words, String note) {

    static Aim of(String words) {
        return new Aim(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)), words, "");
    }

    Aim noted(String words) {
        return new Aim(id, this.words, words.strip());
    }
}
