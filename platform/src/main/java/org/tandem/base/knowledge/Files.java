package org.tandem.base.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.KnowledgeFact.FileStored;
import org.tandem.base.knowledge.Storing.Refused;
import org.tandem.base.knowledge.Storing.Stored;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
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
    private final Ledger ledger;
    private final Ids ids;
    private final DataSize limit;

    Files(FileStore store, Ledger ledger, Ids ids, @Value("${tandem.files.limit:50MB}") DataSize limit) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
        this.limit = limit;
    }

    /** Stores a file in the space of the seat. */
    @Transactional
    public Storing store(Seat who, Upload upload) {
        who.require(Act.STORE_FILE);
        var provisional = sha256().digest(ids.next().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var digest = sha256();
        long size = chunks(who.space(), provisional, new DigestInputStream(upload.content(), digest));
        if (size == 0 || size > limit.toBytes()) {
            store.drop(who.space(), provisional);
            return new Refused(size == 0 ? "The file is empty." : tooLarge());
        }
        var hash = digest.digest();
        store.settle(who.space(), provisional, hash);
        return new Stored(record(who, upload, HexFormat.of().formatHex(hash), size));
    }

    private String tooLarge() {
        return "The file is larger than %d MB. Maybe compress it, or store its parts.".formatted(limit.toMegabytes());
    }

    /** Stops reading behind the limit. */
    private long chunks(UUID space, byte[] key, InputStream content) {
        long size = 0;
        try {
            for (int n = 0; size <= limit.toBytes(); n++) {
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
        var fact = new FileStored(hash, FileName.of(upload.name()), type, size);
        var recorded = ledger.record(who.did(new Subject("file", ids.next()), fact));
        return new StoredFile(who.space(), recorded.object(), hash, fact.name(), fact.type(), size, recorded.at());
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
