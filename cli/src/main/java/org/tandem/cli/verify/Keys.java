package org.tandem.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tandem.proof.MalformedException;
import org.tandem.proof.NoteVerifier;

/** Verifier keys as a person gives them: the key itself, or a file with one a line (lines with # are remarks). */
final class Keys {
    private Keys() {}

    static List<NoteVerifier> of(String given) throws IOException {
        Optional<Path> file = file(given);
        return file.isPresent() ? inFile(file.get()) : List.of(NoteVerifier.parse(given));
    }

    private static Optional<Path> file(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException keyItself) {
            return Optional.empty();
        }
    }

    private static List<NoteVerifier> inFile(Path file) throws IOException {
        List<NoteVerifier> keys = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(NoteVerifier::parse)
                .toList();
        if (keys.isEmpty()) {
            throw new MalformedException("The file %s holds no key. Maybe it was not saved.".formatted(file));
        }
        return keys;
    }
}
