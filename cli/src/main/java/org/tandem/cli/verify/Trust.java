package org.tandem.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.proof.KeyRing;
import org.tandem.proof.SignedNote;
import org.tandem.proof.time.TimeStamp;
import org.tandem.proof.time.TimeStamps;
import org.tandem.proof.time.Trusted;

/** Whom the reader trusts: keys of logs and witnesses, certificates of time-stamping authorities. */
record Trust(KeyRing keys, List<Trusted> authorities) {

    static Trust of(List<String> keys, List<Path> certificates) throws IOException {
        List<Trusted> authorities = new ArrayList<>();
        for (Path file : certificates) {
            authorities.addAll(Trusted.parse(Files.readAllBytes(file)));
        }
        return new Trust(Keys.ring(keys), authorities);
    }

    List<TimeStamp> stamps(SignedNote note) {
        return TimeStamps.of(note, authorities);
    }

    /** A stamp under a good checkpoint that somebody forged or put there. */
    Optional<TimeStamp.Wrong> forged(SignedNote note) {
        return stamps(note).stream()
                .filter(TimeStamp.Wrong.class::isInstance)
                .map(TimeStamp.Wrong.class::cast)
                .findFirst();
    }

    boolean dated(SignedNote note) {
        return stamps(note).stream().anyMatch(TimeStamp.Good.class::isInstance);
    }
}
