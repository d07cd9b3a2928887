package org.tandem.cli.seal;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;

/** A custodian's key file under its passphrase, which comes from the terminal or from a file. */
final class Secrets {
    private static final byte[] LOCKED = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST = 10;

    private Secrets() {}

    /** Reads a key file; a locked one asks for the passphrase, one of {@code age-keygen} needs none. */
    static AgeIdentity key(Path file, @Nullable Path passphraseFile) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!startsLocked(bytes)) {
            return AgeIdentity.parse(new String(bytes, StandardCharsets.UTF_8));
        }
        byte[] passphrase = passphrase(passphraseFile, false);
        byte[] open = Age.unlock(bytes, passphrase);
        Arrays.fill(passphrase, (byte) 0);
        try {
            return AgeIdentity.parse(new String(open, StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(open, (byte) 0);
        }
    }

    /** A new passphrase: typed twice, or the first line of the file. */
    static byte[] fresh(@Nullable Path passphraseFile) throws IOException {
        byte[] passphrase = passphrase(passphraseFile, true);
        if (passphrase.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "The passphrase is shorter than %d characters. Maybe take four or five words by chance."
                            .formatted(SHORTEST));
        }
        return passphrase;
    }

    private static boolean startsLocked(byte[] bytes) {
        return bytes.length > LOCKED.length && Arrays.equals(bytes, 0, LOCKED.length, LOCKED, 0, LOCKED.length);
    }

    private static byte[] passphrase(@Nullable Path file, boolean twice) throws IOException {
        if (file != null) {
            return Files.readString(file).lines().findFirst().orElse("").getBytes(StandardCharsets.UTF_8);
        }
        Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new IllegalArgumentException(
                    "There is no terminal to type the passphrase in. Maybe name a file with --passphrase-file.");
        }
        char[] typed = terminal.readPassword("Passphrase: ");
        if (twice && !Arrays.equals(typed, terminal.readPassword("Once more: "))) {
            throw new IllegalArgumentException("The two passphrases differ. Maybe one was mistyped.");
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        Arrays.fill(typed, ' ');
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }
}
