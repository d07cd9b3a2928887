package org.tandem.web.base.envelopes;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Handed;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Files;
import org.tandem.web.NotFound;

/** What can be downloaded of a box: its file for the command line, envelopes, encrypted files, what was in open ones. */
@Controller
@RequestMapping("/spaces/{space}/envelopes/{box}")
class EnvelopeFiles {

    private final Envelopes envelopes;
    private final Files files;
    private final BoxViews views;

    EnvelopeFiles(Envelopes envelopes, Files files, BoxViews views) {
        this.envelopes = envelopes;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/box.json")
    ResponseEntity<byte[]> box(Seat who, @PathVariable UUID box) {
        return file(
                "box.json",
                MediaType.APPLICATION_JSON,
                views.require(who, box).card().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/sealed/{id}/envelope.json")
    ResponseEntity<byte[]> envelope(Seat who, @PathVariable UUID box, @PathVariable UUID id) {
        var json = handed(who, box, id).envelope().toJson();
        return file(
                "sealed-%s.envelope.json".formatted(id),
                MediaType.APPLICATION_JSON,
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/sealed/{id}/file.age")
    ResponseEntity<byte[]> encrypted(Seat who, @PathVariable UUID box, @PathVariable UUID id) throws IOException {
        var stored = files.find(who.space(), handed(who, box, id).file()).orElseThrow(NotFound::new);
        try (var content = files.open(stored)) {
            return file("sealed-%s.age".formatted(id), MediaType.APPLICATION_OCTET_STREAM, content.readAllBytes());
        }
    }

    /** Always as an attachment of unknown bytes: nothing that was handed in runs here. */
    @GetMapping("/sealed/{id}/content")
    ResponseEntity<byte[]> content(Seat who, @PathVariable UUID box, @PathVariable UUID id) {
        handed(who, box, id);
        var content = envelopes.content(who.space(), id).orElseThrow(NotFound::new);
        return file(content.name(), MediaType.APPLICATION_OCTET_STREAM, content.bytes());
    }

    private Handed handed(Seat who, UUID box, UUID id) {
        return envelopes.handed(who.space(), box).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        var attachment = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\\"]", "_"), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes);
    }
}
