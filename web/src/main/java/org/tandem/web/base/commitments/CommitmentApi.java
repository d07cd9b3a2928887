package org.tandem.web.base.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.commitments.Commitment;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.KeptRate;
import org.tandem.base.commitments.Promise;
import org.tandem.base.commitments.Promising;
import org.tandem.base.commitments.Standing;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for commitments: all that their pages do. */
@RestController
@RequestMapping("/api/spaces/{space}/commitments")
class CommitmentApi {

    private static final int PAGE = 50;

    private final Commitments commitments;
    private final Agreements agreements;

    CommitmentApi(Commitments commitments, Agreements agreements) {
        this.commitments = commitments;
        this.agreements = agreements;
    }

    record Shown(Commitment commitment, Standing standing) {}

    record Created(UUID id) {}

    record Terms(LocalDate due, String condition) {}

    record Delivery(String note) {}

    record Cancellation(String reason) {}

    /** How often a party kept its word; the rates are null under ten. */
    record Rate(
            UUID party,
            KeptRate counts,
            @Nullable Double rate,
            @Nullable Double originalRate) {}

    @GetMapping
    List<Shown> list(
            Seat who,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(defaultValue = "0") int offset) {
        return commitments.list(who.space(), project, offset, PAGE).stream()
                .map(this::shown)
                .toList();
    }

    @GetMapping("/rates")
    List<Rate> rates(Seat who) {
        return agreements.parties(who.space()).stream()
                .map(party -> rate(party.organisation(), commitments.rate(who.space(), party.organisation())))
                .toList();
    }

    private static Rate rate(UUID party, KeptRate counts) {
        return new Rate(
                party,
                counts,
                counts.rate().map(found -> found.rate()).orElse(null),
                counts.originalRate().map(found -> found.rate()).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created request(Seat who, @RequestBody Promise promise) {
        return new Created(commitments.request(who, promise));
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(Seat who, @PathVariable UUID id) {
        var commitment = commitments.find(who.space(), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(Edition.tag(commitment.version())).body(shown(commitment));
    }

    @PostMapping("/{id}/terms")
    ResponseEntity<ProblemDetail> propose(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Terms terms) {
        return answer(commitments.propose(who, id, seen.version(), terms.due(), terms.condition()));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<ProblemDetail> accept(Seat who, @PathVariable UUID id, Edition seen) {
        return answer(commitments.accept(who, id, seen.version()));
    }

    @PostMapping("/{id}/delivery")
    ResponseEntity<ProblemDetail> deliver(
            Seat who, @PathVariable UUID id, Edition seen, @RequestBody Delivery delivery) {
        return answer(commitments.deliver(who, id, seen.version(), delivery.note()));
    }

    @PostMapping("/{id}/acknowledgement")
    ResponseEntity<ProblemDetail> acknowledge(Seat who, @PathVariable UUID id, Edition seen) {
        return answer(commitments.acknowledge(who, id, seen.version()));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ProblemDetail> cancel(
            Seat who, @PathVariable UUID id, Edition seen, @RequestBody Cancellation cancellation) {
        return answer(commitments.cancel(who, id, seen.version(), cancellation.reason()));
    }

    private Shown shown(Commitment commitment) {
        return new Shown(commitment, Standing.of(commitment, commitments.today()));
    }

    private static ResponseEntity<ProblemDetail> answer(Promising promising) {
        return switch (promising) {
            case Promising.Done done -> ResponseEntity.noContent().build();
            case Promising.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
