package org.tandem.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into an empty database and starts the next epoch of every log, all in one transaction: a restoration is
 * whole or it did not happen.
 */
@Component
public class Restore {

    private final AsOwner owner;
    private final TableCatalogue catalogue;
    private final LogStore log;
    private final Epochs epochs;
    private final Ledger ledger;
    private final JsonMapper json = JsonMapper.builder().build();

    Restore(AsOwner owner, TableCatalogue catalogue, LogStore log, Epochs epochs, Ledger ledger) {
        this.owner = owner;
        this.catalogue = catalogue;
        this.log = log;
        this.epochs = epochs;
        this.ledger = ledger;
    }

    /** What came of it. */
    public sealed interface Result permits Restored, Refused {}

    public record Restored(int spaces, long rows) implements Result {}

    public record Refused(String reason) implements Result {}

    public Result read(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            var refused = refusal(zip, manifest);
            if (refused.isPresent()) {
                return refused.get();
            }
            int spaces = owner.keep(connection -> fill(zip, manifest, connection));
            ledger.settle();
            return new Restored(spaces, manifest.rows());
        } catch (IOException e) {
            throw new UncheckedIOException("The backup %s cannot be read.".formatted(file), e);
        }
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        try (var content = open(zip, BackupManifest.ENTRY)) {
            return json.readValue(content, BackupManifest.class);
        }
    }

    private Optional<Refused> refusal(ZipFile zip, BackupManifest manifest) throws IOException {
        if (!manifest.format().equals(BackupManifest.FORMAT)) {
            return refused(
                    "The archive has the format %s, not %s.".formatted(manifest.format(), BackupManifest.FORMAT));
        }
        for (var table : manifest.tables()) {
            if (!hash(zip, table).equals(table.sha256())) {
                return refused(
                        "The table %s in the archive is damaged: its hash is not that of the manifest. Take another backup."
                                .formatted(table.name()));
            }
        }
        return owner.undo(connection -> against(manifest));
    }

    private Optional<Refused> against(BackupManifest manifest) {
        if (!catalogue.schema().equals(manifest.schema())) {
            return refused(
                    "The backup is of schema %s, this server has %s. Restore with the release that took it, then upgrade."
                            .formatted(manifest.schema(), catalogue.schema()));
        }
        return catalogue.tables().stream()
                .filter(table -> !catalogue.isEmpty(table))
                .findFirst()
                .flatMap(table ->
                        refused("The table %s is not empty. Restore into a new database: nothing here is overwritten."
                                .formatted(table)));
    }

    private static Optional<Refused> refused(String reason) {
        return Optional.of(new Refused(reason));
    }

    private int fill(ZipFile zip, BackupManifest manifest, Connection connection) throws IOException, SQLException {
        for (var table : manifest.tables()) {
            try (var content = open(zip, table.entry())) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s from stdin".formatted(table.target()), content);
            }
        }
        var spaces = log.spaces();
        spaces.forEach(epochs::next);
        return spaces.size();
    }

    private static String hash(ZipFile zip, BackupManifest.Table table) throws IOException {
        var digest = sha256();
        try (var content = new DigestInputStream(open(zip, table.entry()), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The archive has no %s. Maybe it is no backup, or was cut.".formatted(name));
        }
        return zip.getInputStream(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
