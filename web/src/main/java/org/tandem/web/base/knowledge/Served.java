package org.tandem.web.base.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.StoredFile;
import org.tandem.base.knowledge.Storing.Why;
import org.tandem.web.NotFound;

/** How a file leaves: always as an attachment of a safe type, in a sandbox, never sniffed. */
final class Served {

    private Served() {}

    static ResponseEntity<InputStreamResource> file(Files files, UUID space, UUID id) {
        var file = files.find(space, id).filter(StoredFile::available).orElseThrow(NotFound::new);
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.safeType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(files.open(file)));
    }

    static HttpStatus status(Why why) {
        return switch (why) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case EMPTY, FULL, NOT_YOURS -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
