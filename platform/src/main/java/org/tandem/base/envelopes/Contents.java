package org.tandem.base.envelopes;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandem.base.knowledge.Files;
import org.tandem.proof.seal.Opening;

/** Opens what was released: puts the shares together over the encrypted file. Nothing opened is kept. */
@Component
class Contents {

    private final Files files;

    Contents(Files files) {
        this.files = files;
    }

    /** Empty when the encrypted file is no longer what was handed in: then nothing can be said of the envelope. */
    Optional<Opening> open(Handed handed) {
        var file = files.find(handed.space(), handed.file());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var content = files.open(file.get())) {
            var opening = Opening.of(handed.envelope(), content.readAllBytes(), handed.wires());
            return opening instanceof Opening.FileSwapped ? Optional.empty() : Optional.of(opening);
        } catch (IOException alteredInTheStore) {
            return Optional.empty();
        }
    }
}
