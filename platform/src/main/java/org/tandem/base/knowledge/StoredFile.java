package org.tandem.base.knowledge;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Author;

/**
 * A file of a space, without its content.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 * @param type the media type that the uploader declared: shown, never served
 * @param size in bytes
 * @param belongs what it belongs to
 * @param uploader who stored it; null where that is hidden, and for files of the system
 * @param storedAt to the day only where the uploader is hidden
 * @param withdrawn why its content is gone; null while it is there
 */
public record StoredFile(
        UUID space,
        UUID id,
        String hash,
        String name,
        String type,
        long size,
        Belonging belongs,
        @Nullable Author uploader,
        Instant storedAt,
        @Nullable String withdrawn) {

    private static final String UNKNOWN = "application/octet-stream";

    /** Types that no browser runs code from; all are served as attachments all the same. */
    private static final Set<String> SAFE = Set.of(
            "text/plain",
            "text/csv",
            "application/json",
            "application/pdf",
            "application/zip",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.text");

    public boolean available() {
        return withdrawn == null;
    }

    /** The media type to serve it with: the declared one if it is harmless, else that of unknown bytes. */
    public String safeType() {
        var bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!SAFE.contains(bare)) {
            return UNKNOWN;
        }
        return bare.startsWith("text/") ? bare + ";charset=utf-8" : bare;
    }
}
