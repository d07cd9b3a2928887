package org.tandem.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.proof.KeyRing;
import org.tandem.proof.KeyRing.Held;
import org.tandem.proof.MalformedException;

/** Verifier keys as a person gives them: the key itself, or a file with one a line (lines with # are remarks),
 * each with the sizes of the log that it holds for where it was renewed ({@code from=SIZE until=SIZE}). */
public final class Keys {
    private Keys() {}

    public static KeyRing ring(List<String> given) throws IOException {
        List<Held> held = new ArrayList<>();
        for (String one : given) {
            held.addAll(of(one));
        }
        return new KeyRing(held);
    }

    private static List<Held> of(String given) throws IOException {
        Optional<Path> file = file(given);
        return file.isPresent() ? inFile(file.get()) : List.of(Held.parse(given));
    }

    private static Optional<Path> file(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException keyItself) {
            return Optional.empty();
        }
    }

    private static List<Held> inFile(Path file) throws IOException {
        List<Held> keys = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Held::parse)
                .toList();
        if (keys.isEmpty()) {
            throw new MalformedException("The file %s holds no key. Maybe it was not saved.".formatted(file));
        }
        return keys;
    }
}
