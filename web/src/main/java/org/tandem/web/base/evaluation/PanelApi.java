package org.tandem.web.base.evaluation;

import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.evaluation.Assignment;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.PanelLine;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Problem;
import org.tandem.base.evaluation.Ranking;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Severity;
import org.tandem.base.evaluation.Verdict;
import org.tandem.base.identity.Seat;
import org.tandem.choose.ideas.Ideas;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for panels and reviews: all that their pages do, and no more. */
@RestController
@RequestMapping("/api/spaces/{space}/panels")
class PanelApi {

    private static final int PAGE = 50;

    private final Panels panels;
    private final Reviews reviews;
    private final Ideas ideas;

    PanelApi(Panels panels, Reviews reviews, Ideas ideas) {
        this.panels = panels;
        this.reviews = reviews;
        this.ideas = ideas;
    }

    /**
     * @param assigned what waits for the asker's review, or was reviewed; empty for who is no reviewer
     * @param ranking null until the asker may read it
     * @param severities empty but for the one who opened the panel
     */
    record Shown(
            Panel panel,
            List<Assignment> assigned,
            @Nullable Ranking ranking,
            List<Severity> severities,
            Map<UUID, List<String>> comments) {}

    /** @param ideas what to judge: their words are copied */
    record Wanted(String title, Charter charter, Set<UUID> ideas, Set<UUID> reviewers) {}

    record Created(UUID id) {}

    record Reason(String reason) {}

    @GetMapping
    List<PanelLine> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return panels.list(who.space(), offset, PAGE);
    }

    @PostMapping
    ResponseEntity<?> open(Seat who, @RequestBody Wanted wanted) {
        var items = ideas.items(who.space(), wanted.ideas());
        var opening = new Opening(wanted.title(), wanted.charter(), items, wanted.reviewers());
        return switch (panels.open(who, opening)) {
            case PanelOpening.Opened opened ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Created(opened.id()));
            case PanelOpening.Refused refused -> refused(refused.problems());
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(Seat who, @PathVariable UUID id) {
        var panel = panel(who, id);
        var shown = new Shown(
                panel,
                reviews.assigned(who, id),
                panels.ranking(who, id).orElse(null),
                panels.severities(who, id),
                panels.comments(who, id));
        return ResponseEntity.ok().eTag(Edition.tag(panel.version())).body(shown);
    }

    @PutMapping("/{id}/reviews/{item}")
    ResponseEntity<?> write(
            Seat who, @PathVariable UUID id, @PathVariable UUID item, @RequestBody Judgement judgement) {
        panel(who, id);
        return answer(reviews.write(who, id, item, judgement));
    }

    /** Hands in everything. */
    @PostMapping("/{id}/reviews")
    ResponseEntity<?> handIn(Seat who, @PathVariable UUID id) {
        panel(who, id);
        return answer(reviews.handIn(who, id));
    }

    @PostMapping("/{id}/ending")
    ResponseEntity<?> end(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Reason reason) {
        panel(who, id);
        return answer(panels.endReviewing(who, id, seen.version(), reason.reason()));
    }

    @PostMapping("/{id}/verdicts")
    ResponseEntity<?> close(Seat who, @PathVariable UUID id, Edition seen, @RequestBody List<Verdict> verdicts) {
        panel(who, id);
        return answer(panels.close(who, id, seen.version(), verdicts));
    }

    private Panel panel(Seat who, UUID id) {
        return panels.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<?> answer(PanelChange change) {
        return switch (change) {
            case PanelChange.Done done -> ResponseEntity.noContent().build();
            case PanelChange.Refused refused -> refused(refused.problems());
        };
    }

    private static ResponseEntity<?> refused(List<Problem> problems) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, problems.getFirst().reason());
        detail.setProperty("problems", problems);
        return ResponseEntity.of(detail).build();
    }
}
