package org.tandem.web.earn.gainshare;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.earn.gainshare.Curve;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.earn.gainshare.Statement;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for gain-share statements: all that their pages do. */
@RestController
@RequestMapping("/api/spaces/{space}/statements")
class StatementApi {

    private static final int PAGE = 50;

    private final Gainshare gainshare;

    StatementApi(Gainshare gainshare) {
        this.gainshare = gainshare;
    }

    record Reason(String reason) {}

    @GetMapping
    List<Statement> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return gainshare.list(who.space(), offset, PAGE);
    }

    /** The verified benefit over time: the sum of the settled statements. */
    @GetMapping("/curve")
    Curve curve(Seat who) {
        return gainshare.curve(who.space());
    }

    @GetMapping("/{id}")
    ResponseEntity<Statement> show(Seat who, @PathVariable UUID id) {
        var statement = statement(who, id);
        return ResponseEntity.ok().eTag(Edition.tag(statement.version())).body(statement);
    }

    @PostMapping("/{id}/signature")
    ResponseEntity<?> sign(Seat who, @PathVariable UUID id, Edition seen) {
        statement(who, id);
        return answer(gainshare.sign(who, id, seen.version()));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<?> withdraw(Seat who, @PathVariable UUID id, @RequestBody Reason reason) {
        statement(who, id);
        return answer(gainshare.withdraw(who, id, reason.reason()));
    }

    private Statement statement(Seat who, UUID id) {
        return gainshare.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<?> answer(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done done -> ResponseEntity.noContent().build();
            case Ruling.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
