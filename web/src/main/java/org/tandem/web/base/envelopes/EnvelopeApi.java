package org.tandem.web.base.envelopes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tandem.base.envelopes.Box;
import org.tandem.base.envelopes.CustodianKey;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Enveloping;
import org.tandem.base.envelopes.Handed;
import org.tandem.base.envelopes.Part;
import org.tandem.base.envelopes.Releases;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Storing;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for keys, boxes and envelopes: all that their pages do. Sealing and unlocking happen where the caller is. */
@RestController
@RequestMapping("/api/spaces/{space}/envelopes")
class EnvelopeApi {

    private static final int PAGE = 50;

    private final Envelopes envelopes;
    private final Releases releases;
    private final Custodians custodians;
    private final BoxViews views;

    EnvelopeApi(Envelopes envelopes, Releases releases, Custodians custodians, BoxViews views) {
        this.envelopes = envelopes;
        this.releases = releases;
        this.custodians = custodians;
        this.views = views;
    }

    record Key(String key) {}

    record Word(String word) {}

    record Created(UUID id) {}

    /** @param shares by envelope, in their wire form; one that is missing says that it could not be unlocked */
    record Shares(Map<UUID, String> shares) {}

    record Scores(List<Score> scores) {}

    record Shown(Box box, List<Line> envelopes) {}

    /** @param envelope in its own format, as text */
    record Line(
            UUID id,
            Part part,
            UUID person,
            UUID party,
            String commitment,
            Instant at,
            boolean replaced,
            @Nullable Instant openedAt,
            @Nullable String voided,
            List<Handed.Share> shares,
            String envelope) {
        static Line of(Handed handed) {
            return new Line(
                    handed.id(),
                    handed.part(),
                    handed.person(),
                    handed.party(),
                    handed.envelope().commitment().toString(),
                    handed.at(),
                    handed.replaced(),
                    handed.openedAt(),
                    handed.voided(),
                    handed.shares(),
                    handed.envelope().toJson());
        }
    }

    @GetMapping
    List<Box> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return envelopes.list(who.space(), offset, PAGE);
    }

    @PostMapping
    ResponseEntity<?> open(Seat who, @RequestBody Envelopes.Plan plan) {
        return answer(envelopes.open(who, plan));
    }

    @GetMapping("/keys")
    List<CustodianKey> keys(Seat who) {
        return custodians.list(who.space());
    }

    @PostMapping("/keys")
    ResponseEntity<?> publish(Seat who, @RequestBody Key key) {
        return answer(custodians.publish(who, key.key()));
    }

    @GetMapping(value = "/keys/drill", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] drill(Seat who) {
        return custodians.drill(who).orElseThrow(NotFound::new);
    }

    @PostMapping("/keys/confirmation")
    ResponseEntity<?> confirm(Seat who, @RequestBody Word word) {
        return answer(custodians.confirm(who, word.word()));
    }

    @GetMapping("/{box}")
    Shown show(Seat who, @PathVariable UUID box) {
        var found = envelopes.find(who.space(), box).orElseThrow(NotFound::new);
        return new Shown(
                found, envelopes.handed(who.space(), box).stream().map(Line::of).toList());
    }

    /** The box in the format that {@code ./tandem seal} reads. */
    @GetMapping(value = "/{box}/box", produces = MediaType.APPLICATION_JSON_VALUE)
    String card(Seat who, @PathVariable UUID box) {
        return views.require(who, box).card();
    }

    @PostMapping(value = "/{box}/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> submit(
            Seat who,
            @PathVariable UUID box,
            @RequestParam(defaultValue = "WHOLE") Part part,
            @RequestParam MultipartFile envelope,
            @RequestParam MultipartFile file)
            throws IOException {
        views.require(who, box);
        var upload = new Storing.Upload("sealed.age", "application/octet-stream", file.getInputStream());
        var json = new String(envelope.getBytes(), StandardCharsets.UTF_8);
        return answer(envelopes.submit(who, box, part, json, upload));
    }

    @PostMapping("/{box}/shares")
    ResponseEntity<?> release(Seat who, @PathVariable UUID box, @RequestBody Shares shares) {
        views.require(who, box);
        return answer(releases.release(who, box, shares.shares()));
    }

    @PostMapping("/{box}/scores")
    ResponseEntity<?> lock(Seat who, @PathVariable UUID box, @RequestBody Scores scores) {
        views.require(who, box);
        return answer(envelopes.lockScores(who, box, scores.scores()));
    }

    @GetMapping(value = "/{box}/sealed/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] content(Seat who, @PathVariable UUID box, @PathVariable UUID id) {
        views.require(who, box);
        return envelopes.content(who.space(), id).orElseThrow(NotFound::new).bytes();
    }

    private static ResponseEntity<?> answer(Enveloping answer) {
        return switch (answer) {
            case Enveloping.Done(var id) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Created(id));
            case Enveloping.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
