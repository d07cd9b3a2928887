package org.tandem.web.deliver.outcomes;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for outcomes: the whole run of the engine, its confirmation, the statement that follows. */
@RestController
@RequestMapping("/api/spaces/{space}/outcomes")
class OutcomeApi {

    private static final int PAGE = 50;

    private final Outcomes outcomes;
    private final Gainshare gainshare;

    OutcomeApi(Outcomes outcomes, Gainshare gainshare) {
        this.outcomes = outcomes;
        this.gainshare = gainshare;
    }

    @GetMapping
    List<Outcome> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return outcomes.list(who.space(), offset, PAGE);
    }

    @GetMapping("/{id}")
    ResponseEntity<Outcome> show(Seat who, @PathVariable UUID id) {
        var outcome = outcome(who, id);
        return ResponseEntity.ok().eTag(Edition.tag(outcome.version())).body(outcome);
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<?> confirm(Seat who, @PathVariable UUID id, Edition seen) {
        outcome(who, id);
        return switch (outcomes.confirm(who, id, seen.version())) {
            case Ruling.Done done -> ResponseEntity.noContent().build();
            case Ruling.Refused refused -> PlanApi.refused(refused);
        };
    }

    @PostMapping("/{id}/statement")
    ResponseEntity<?> draw(Seat who, @PathVariable UUID id) {
        outcome(who, id);
        return switch (gainshare.draw(who, id)) {
            case Ruling.Done(UUID statement) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new PlanApi.Created(statement));
            case Ruling.Refused refused -> PlanApi.refused(refused);
        };
    }

    private Outcome outcome(Seat who, UUID id) {
        return outcomes.find(who.space(), id).orElseThrow(NotFound::new);
    }
}
