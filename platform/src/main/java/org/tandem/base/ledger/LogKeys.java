package org.tandem.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.proof.KeyFile;
import org.tandem.proof.KeyKind;
import org.tandem.proof.NoteSigner;

/** The installation's signing key: made at the first start, on disk, readable by its owner only. */
@Component
class LogKeys {

    private final NoteSigner signer;

    LogKeys(@Value("${tandem.keys}") Path directory, @Value("${tandem.log-name}") String name) {
        this.signer = load(directory.resolve("log.key"), name);
    }

    private static NoteSigner load(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                KeyFile.write(file, NoteSigner.generate(name, KeyKind.LOG, new SecureRandom()));
            }
            return KeyFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The log's signing key %s cannot be read or made.".formatted(file), e);
        }
    }

    NoteSigner signer() {
        return signer;
    }

    String verifierKey() {
        return signer.verifier().toString();
    }

    String host() {
        return signer.verifier().name();
    }
}
