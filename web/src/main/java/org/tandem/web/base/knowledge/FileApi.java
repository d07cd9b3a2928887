package org.tandem.web.base.knowledge;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.StoredFile;
import org.tandem.base.knowledge.Storing;
import org.tandem.base.knowledge.Storing.Refused;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.web.NotFound;

/** REST for files. The body of an upload is the file, read as it comes in; its declared type is the Content-Type. */
@RestController
@RequestMapping("/api/spaces/{space}/files")
class FileApi {

    private static final int PAGE = 50;

    private final Files files;
    private final Belongings belongings;

    FileApi(Files files, Belongings belongings) {
        this.files = files;
        this.belongings = belongings;
    }

    record Reason(String reason) {}

    @GetMapping
    List<StoredFile> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return files.list(who.space(), offset, PAGE);
    }

    /** @param to the path of what it belongs to: "needs/…", "ideas/…", "agreement"; none for the space itself */
    @PostMapping
    ResponseEntity<?> store(
            Seat who,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
            InputStream content) {
        return switch (files.store(who, new Upload(name, type, belongings.at(who, to), content))) {
            case Storing.Stored stored ->
                ResponseEntity.status(HttpStatus.CREATED).body(stored.file());
            case Refused refused -> problem(refused);
        };
    }

    @GetMapping("/{id}")
    StoredFile show(Seat who, @PathVariable UUID id) {
        return files.find(who.space(), id).orElseThrow(NotFound::new);
    }

    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(Seat who, @PathVariable UUID id) {
        return Served.file(files, who.space(), id);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<?> withdraw(Seat who, @PathVariable UUID id, @RequestBody Reason reason) {
        show(who, id);
        return files.withdraw(who, id, reason.reason())
                .<ResponseEntity<?>>map(FileApi::problem)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<?> problem(Refused refused) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(Served.status(refused.why()), refused.reason()))
                .build();
    }
}
