package org.tandem.web.choose.portfolio;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.Funding;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.choose.portfolio.Position;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for fundings: all that their pages do. */
@RestController
@RequestMapping("/api/spaces/{space}/fundings")
class FundingApi {

    private static final int PAGE = 50;

    private final Fundings fundings;

    FundingApi(Fundings fundings) {
        this.fundings = fundings;
    }

    /** @param complete whether nothing lacks any more */
    record Moved(UUID id, boolean complete) {}

    /** @param amount in the smallest unit of the funding's currency */
    record Money(long amount) {}

    record Withdrawal(String reason) {}

    @GetMapping
    List<Funding> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return fundings.list(who.space(), offset, PAGE);
    }

    /** What each party has at risk, in the currency of the agreement; empty as long as none is in force. */
    @GetMapping("/positions")
    List<Position> positions(Seat who) {
        return fundings.positions(who.space());
    }

    @PostMapping
    ResponseEntity<?> open(Seat who, @RequestBody Ask ask) {
        return answer(fundings.open(who, ask), HttpStatus.CREATED);
    }

    @GetMapping("/{id}")
    ResponseEntity<Funding> show(Seat who, @PathVariable UUID id) {
        var funding = fundings.find(who.space(), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(Edition.tag(funding.version())).body(funding);
    }

    @PostMapping("/{id}/money")
    ResponseEntity<?> fund(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Money money) {
        return answer(fundings.fund(who, id, seen.version(), money.amount()), HttpStatus.OK);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<?> takeBack(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Withdrawal withdrawal) {
        return answer(fundings.takeBack(who, id, seen.version(), withdrawal.reason()), HttpStatus.OK);
    }

    private static ResponseEntity<?> answer(FundingChange change, HttpStatus done) {
        return switch (change) {
            case FundingChange.Done moved -> ResponseEntity.status(done).body(new Moved(moved.funding(), false));
            case FundingChange.Completed moved -> ResponseEntity.status(done).body(new Moved(moved.funding(), true));
            case FundingChange.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
