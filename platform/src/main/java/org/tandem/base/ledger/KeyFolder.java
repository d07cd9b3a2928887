package org.tandem.base.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tandem.proof.KeyFile;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;

/** The files of {@link LogKeys}: number n is private in {@code log-n.key}, or given up in {@code log-n.retired}. */
record KeyFolder(Path directory) {

    private static final Pattern NAME = Pattern.compile("log(?:-(\\d{1,6}))?\\.(?:key|retired)");

    boolean isEmpty() throws IOException {
        return numbers().isEmpty();
    }

    boolean renewed() throws IOException {
        return !isEmpty() && numbers().last() > 1;
    }

    private SortedSet<Integer> numbers() throws IOException {
        var numbers = new TreeSet<Integer>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                files.map(file -> NAME.matcher(file.getFileName().toString()))
                        .filter(name -> name.matches())
                        .forEach(name -> numbers.add(name.group(1) == null ? 1 : Integer.parseInt(name.group(1))));
            }
        }
        return numbers;
    }

    /** Those that sign, the oldest first. */
    List<NoteSigner> signers() throws IOException {
        var signers = new ArrayList<NoteSigner>();
        for (int number : numbers()) {
            if (Files.exists(key(number))) {
                neverBack(number);
                signers.add(KeyFile.read(key(number)));
            }
        }
        if (signers.isEmpty()) {
            throw new IOException("No key is left there that signs. Maybe the folder was copied without its newest.");
        }
        return signers;
    }

    private void neverBack(int number) throws IOException {
        if (Files.exists(retired(number))) {
            throw new IllegalStateException(
                    "The key %s was given up and is back in %s. Maybe an old backup of the folder was put over it: delete that file."
                            .formatted(publicKey(number).key(), key(number)));
        }
    }

    NoteVerifier original() throws IOException {
        return publicKey(numbers().first());
    }

    private NoteVerifier publicKey(int number) throws IOException {
        return Files.exists(retired(number))
                ? NoteVerifier.parse(Files.readString(retired(number)))
                : KeyFile.read(key(number)).verifier();
    }

    Path add(NoteSigner signer) throws IOException {
        Files.createDirectories(directory.toAbsolutePath());
        var file = key(isEmpty() ? 1 : numbers().last() + 1);
        KeyFile.write(file, signer);
        return file;
    }

    /** First the public key is there, then the private one is not: a crash between is named by {@link #signers}. */
    Path retire(NoteVerifier key) throws IOException {
        for (int number : numbers()) {
            if (Files.exists(key(number)) && publicKey(number).equals(key)) {
                Files.writeString(retired(number), key + "\n");
                Files.delete(key(number));
                return retired(number);
            }
        }
        throw new IOException("The key %s is not there.".formatted(key.key()));
    }

    private Path key(int number) {
        return directory.resolve(stem(number) + ".key");
    }

    private Path retired(int number) {
        return directory.resolve(stem(number) + ".retired");
    }

    private static String stem(int number) {
        return number == 1 ? "log" : "log-" + number;
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
