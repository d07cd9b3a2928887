package org.tandem.base.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all spaces into one archive: each table as PostgreSQL's COPY text, and a manifest with the hash of each. One
 * snapshot, taken as the owner while the server goes on. Signing keys are not in it: they are backed up apart.
 */
@Component
public class Backup {

    private final AsOwner owner;
    private final TableCatalogue catalogue;
    private final LogKeys keys;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Backup(AsOwner owner, TableCatalogue catalogue, LogKeys keys, InstantSource clock) {
        this.owner = owner;
        this.catalogue = catalogue;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Writes a new file, readable by its owner only where the file system knows that.
     *
     * @return how many rows it holds
     */
    public long write(Path file) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file + " is there already; a backup never replaces a file.");
            }
            var part = PrivateFile.create(file.resolveSibling(file.getFileName() + ".part"));
            var rows = owner.undo(connection -> write(part, connection));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup %s cannot be written.".formatted(file), e);
        }
    }

    private long write(Path part, Connection connection) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            var tables = new ArrayList<BackupManifest.Table>();
            for (var table : catalogue.tables()) {
                tables.add(write(zip, connection, table));
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT, clock.instant(), catalogue.schema(), keys.verifierKey(), tables);
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(json.writeValueAsBytes(manifest));
            return manifest.rows();
        }
    }

    private BackupManifest.Table write(ZipOutputStream zip, Connection connection, String name)
            throws IOException, SQLException {
        var table = new BackupManifest.Table(name, catalogue.columns(name), 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        var digest = Restore.sha256();
        var out = new DigestOutputStream(new Unclosed(zip), digest);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s to stdout".formatted(table.target()), out);
        zip.closeEntry();
        return new BackupManifest.Table(
                name, table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Leaves the archive open for the next table. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The archive's owner closes it.
        }
    }
}
