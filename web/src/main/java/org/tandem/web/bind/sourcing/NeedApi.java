package org.tandem.web.bind.sourcing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Template;
import org.tandem.bind.sourcing.Advice;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.CostComparison;
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedChange;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for needs: all that their pages do. */
@RestController
@RequestMapping("/api/spaces/{space}/needs")
class NeedApi {

    private static final int PAGE = 50;

    private final Needs needs;

    NeedApi(Needs needs) {
        this.needs = needs;
    }

    /**
     * A need with its advice.
     *
     * @param agreement the template of agreement that fits, to be asked for by this name; null when none does
     */
    record Shown(
            Need need,
            Advice advice,
            boolean reopened,
            @Nullable String agreement) {
        static Shown of(Need need) {
            return new Shown(need, need.advice(), need.reopened(), need.longTerm() ? Template.LONG_TERM.path() : null);
        }
    }

    /** @param withoutGoal those that serve no strategic goal yet */
    record Counted(int needs, int withoutGoal) {}

    @GetMapping("/count")
    Counted count(Seat who) {
        var space = who.space();
        return new Counted(needs.count(space), needs.withoutGoal(Set.of(space)).getOrDefault(space, 0));
    }

    record Created(UUID id) {}

    record Decision(Route route, String reason) {}

    @GetMapping
    List<Shown> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return needs.list(who.space(), offset, PAGE).stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created state(Seat who, @RequestBody NeedStatement statement) {
        return new Created(needs.state(who, statement));
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(Seat who, @PathVariable UUID id) {
        var need = needs.find(who.space(), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(Edition.tag(need.version())).body(Shown.of(need));
    }

    /** What the need says, anew. */
    @PutMapping("/{id}/statement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restate(Seat who, @PathVariable UUID id, Edition seen, @RequestBody NeedStatement statement) {
        needs.restate(who, id, seen.version(), statement);
    }

    /** Which motives hold, a year on. */
    @PostMapping("/{id}/motives")
    ResponseEntity<ProblemDetail> retest(
            Seat who, @PathVariable UUID id, Edition seen, @RequestBody MotivesRetested retest) {
        return answer(needs.retestMotives(who, id, seen.version(), retest));
    }

    /** @param part the part of the scope that the answers are about */
    @PutMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Seat who,
            @PathVariable UUID id,
            Edition seen,
            @RequestParam(defaultValue = Need.WHOLE) String part,
            @RequestBody Answers answers) {
        needs.answer(who, id, seen.version(), part, answers);
    }

    @PutMapping("/{id}/costs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void costs(Seat who, @PathVariable UUID id, Edition seen, @RequestBody CostComparison costs) {
        needs.compareCosts(who, id, seen.version(), costs);
    }

    @PostMapping("/{id}/route")
    ResponseEntity<ProblemDetail> decide(
            Seat who, @PathVariable UUID id, Edition seen, @RequestBody Decision decision) {
        return answer(needs.decide(who, id, seen.version(), decision.route(), decision.reason()));
    }

    private static ResponseEntity<ProblemDetail> answer(NeedChange change) {
        return switch (change) {
            case NeedChange.Done done -> ResponseEntity.noContent().build();
            case NeedChange.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
