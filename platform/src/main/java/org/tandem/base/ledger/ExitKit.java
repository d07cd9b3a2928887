package org.tandem.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of exit kits: all of a space that the asker may read, with its log, in one archive that reads without Tandem and
 * that {@code ./tandem verify --kit} checks without a server. One snapshot.
 */
@Service
public class ExitKit {

    private final List<KitPart> parts;

    ExitKit(List<KitPart> parts) {
        this.parts = parts;
    }

    /** Writes the archive; leaves the stream open. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(UUID space, OutputStream target) throws IOException {
        pack(space, target);
    }

    /** As {@link #write}, within a transaction that is there already. */
    void pack(UUID space, OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target);
        for (var part : parts) {
            part.write(space, new Zipped(zip));
        }
        zip.finish();
    }

    private record Zipped(ZipOutputStream zip) implements KitPart.Sink {
        @Override
        public void put(String path, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
            zip.closeEntry();
        }

        @Override
        public void put(String path, InputStream content) throws IOException {
            zip.putNextEntry(new ZipEntry(path));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }
}
