package org.tandem.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.proof.KeyKind;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;

/**
 * The installation's signing keys, in a folder that only its owner reads: {@code log.key}, made when it is first needed,
 * then {@code log-2.key} and so on. Of one that was given up only the public key is left, in {@code log.retired}.
 */
@Component
class LogKeys {

    private final KeyFolder folder;
    private final String name;
    private final Map<NoteVerifier, NoteSigner> known = new ConcurrentHashMap<>();
    private @Nullable NoteVerifier original;

    /** @param name what the first key is called, if there is none yet */
    LogKeys(
            @Value("${tandem.keys:${user.home}/.tandem/keys}") Path directory,
            @Value("${tandem.log-name:tandem.local}") String name) {
        this.folder = new KeyFolder(directory);
        this.name = name;
        if (!tried("read", folder::isEmpty)) {
            present();
        }
    }

    /** The keys that sign, the oldest first, as they are on disk now: two during an overlap. */
    List<NoteSigner> present() {
        original();
        var signers = tried("read", folder::signers);
        signers.forEach(signer -> known.put(signer.verifier(), signer));
        return signers;
    }

    /** The key that signs every log which announced nothing, given up or not. */
    synchronized NoteVerifier original() {
        var first = original;
        if (first == null) {
            if (tried("read", folder::isEmpty)) {
                make(name);
            }
            first = tried("read", folder::original);
            original = first;
        }
        return first;
    }

    /**
     * The private half of a key.
     *
     * @throws IllegalStateException when it is not on this machine
     */
    NoteSigner signer(NoteVerifier key) {
        if (!known.containsKey(key)) {
            present();
        }
        var signer = known.get(key);
        if (signer == null) {
            throw new IllegalStateException(
                    "This log is signed by the key %s, which is not in %s. Maybe the folder is older than the last rotate-key, or that ran on another node: copy its keys here."
                            .formatted(key.key(), folder));
        }
        return signer;
    }

    /** Whether there ever was more than one key, so that a log must say whose it is. */
    boolean renewed() {
        return tried("read", folder::renewed);
    }

    /** Makes a further key. */
    NoteSigner make() {
        return make(host());
    }

    private NoteSigner make(String name) {
        var signer = NoteSigner.generate(name, KeyKind.LOG, new SecureRandom());
        tried("made", () -> folder.add(signer));
        return signer;
    }

    /** Gives a key up for good: its private half leaves the disk. */
    void retire(NoteVerifier key) {
        tried("given up", () -> folder.retire(key));
        known.remove(key);
    }

    /** The public text of the newest key. */
    String verifierKey() {
        return present().getLast().verifier().toString();
    }

    String host() {
        return original().name();
    }

    @FunctionalInterface
    private interface OnDisk<T> {
        T get() throws IOException;
    }

    private <T> T tried(String what, OnDisk<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException("The log's signing keys in %s cannot be %s.".formatted(folder, what), e);
        }
    }
}
