package org.tandem.base.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.KnowledgeFact.FileKept;
import org.tandem.base.knowledge.KnowledgeFact.FileStored;
import org.tandem.base.knowledge.KnowledgeFact.FileWithdrawn;
import org.tandem.base.knowledge.Storing.Refused;
import org.tandem.base.knowledge.Storing.Stored;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.base.knowledge.Storing.Why;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Scope;
import org.tandem.base.ledger.Subject;

/**
 * The door of files: streamed in and out in chunks of 1 MiB, never whole in memory. The same content is kept once in a
 * space, and never shared between spaces.
 */
@Service
public class Files {

    static final int CHUNK = 1 << 20;
    private static final int LONGEST_TYPE = 100;

    private final FileStore store;
    private final FileRule rule;
    private final Ledger ledger;
    private final Ids ids;

    Files(FileStore store, FileRule rule, Ledger ledger, Ids ids) {
        this.store = store;
        this.rule = rule;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** The most that one file may have, in bytes. */
    public long limit() {
        return rule.limit().toBytes();
    }

    /** Stores a file in the space of the seat. */
    @Transactional
    public Storing store(Seat who, Upload upload) {
        who.require(Act.STORE_FILE);
        var provisional = sha256().digest(ids.next().toString().getBytes(StandardCharsets.UTF_8));
        var content = new PushbackInputStream(upload.content(), CHUNK);
        var mistyped = MediaCheck.refuses(upload.type(), beginning(content));
        if (mistyped.isPresent()) {
            return new Refused(Why.WRONG_TYPE, mistyped.get());
        }
        var digest = sha256();
        long before = store.size(who.space());
        long size = chunks(who.space(), provisional, new DigestInputStream(content, digest));
        var refused = rule.size(size, before);
        if (refused.isPresent()) {
            store.drop(who.space(), provisional);
            return refused.get();
        }
        var hash = digest.digest();
        store.settle(who.space(), provisional, hash);
        return new Stored(record(who, upload, HexFormat.of().formatHex(hash), size));
    }

    private static byte[] beginning(PushbackInputStream content) {
        try {
            var bytes = content.readNBytes(512);
            content.unread(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off at its beginning.", e);
        }
    }

    /** Stops reading behind the limit. */
    private long chunks(UUID space, byte[] key, InputStream content) {
        long size = 0;
        try {
            for (int n = 0; size <= limit(); n++) {
                var bytes = content.readNBytes(CHUNK);
                if (bytes.length == 0) {
                    break;
                }
                store.insert(space, key, n, bytes);
                size += bytes.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off after %d bytes.".formatted(size), e);
        }
        return size;
    }

    private StoredFile record(Seat who, Upload upload, String hash, long size) {
        var type = upload.type().length() > LONGEST_TYPE ? "" : upload.type();
        var fact = new FileStored(hash, FileName.of(upload.name()), type, size, upload.belongs());
        var recorded = upload.belongs().hidesUploader()
                ? hidden(who, fact)
                : ledger.record(who.did(subject(ids.next()), fact));
        return store.find(who.space(), recorded.object()).orElseThrow();
    }

    /** The file names nobody; that it is theirs, its uploader alone may read. */
    private Recorded hidden(Seat who, FileStored fact) {
        var id = ids.unordered();
        var kept = new FileKept(id, who.person());
        ledger.record(Entry.of(who.space(), new Subject("kept", ids.unordered()), null, kept)
                .hidingAuthor()
                .onlyFor(who.person()));
        return ledger.record(Entry.of(who.space(), subject(id), null, fact).hidingAuthor());
    }

    /** Takes a file back: its content goes, unless another file has the same; its name and the reason stay. */
    @Transactional
    public Optional<Refused> withdraw(Seat who, UUID id, String reason) {
        who.require(Act.STORE_FILE);
        var file = store.find(who.space(), id).orElseThrow();
        var mine = store.keeps(who.space(), id);
        var refused = FileRule.withdrawal(who, file, mine, reason);
        if (refused.isEmpty()) {
            var fact = new FileWithdrawn(reason.strip());
            ledger.record(
                    mine ? Entry.of(who.space(), subject(id), null, fact).hidingAuthor() : who.did(subject(id), fact));
        }
        return refused;
    }

    /** Whether the asker may withdraw this file. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Seat who, StoredFile file) {
        return who.may(Act.STORE_FILE)
                && FileRule.withdrawal(who, file, store.keeps(who.space(), file.id()), "asked")
                        .isEmpty();
    }

    /** A page of all files of a space, newest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    /** The files of one object, newest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(UUID space, Belonging object) {
        return store.of(space, object);
    }

    private static Subject subject(UUID id) {
        return new Subject("file", id);
    }

    /** What is known of a file; empty for who may not see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /**
     * A file's content, read chunk by chunk in the scope of the present asker; also from another thread. Fails with an
     * {@link IOException} at the end when the content is not what its fact says.
     */
    public InputStream open(StoredFile file) {
        var scope = Scope.current();
        return new ChunkStream(file, n -> scope.call(() -> store.chunk(file.space(), file.hash(), n)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
