package org.tandem.web.choose.ideas;

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
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.choose.ideas.Comment;
import org.tandem.choose.ideas.Contributions;
import org.tandem.choose.ideas.Hand;
import org.tandem.choose.ideas.Idea;
import org.tandem.choose.ideas.IdeaChange;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for ideas: all that their pages do, and no more about authors than they show. */
@RestController
@RequestMapping("/api/spaces/{space}/ideas")
class IdeaApi {

    private static final int PAGE = 50;

    private final Ideas ideas;

    IdeaApi(Ideas ideas) {
        this.ideas = ideas;
    }

    /** @param you the asker's own part in it; null for none */
    record Shown(
            Idea idea, List<Comment> comments, @Nullable Hand you) {}

    record Page(List<Idea> ideas, Contributions contributions) {}

    record Created(UUID id, String pseudonym) {}

    record Words(String words) {}

    record Reason(String reason) {}

    @GetMapping
    Page list(Seat who, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int offset) {
        return new Page(ideas.list(who.space(), words, offset, PAGE), ideas.contributions(who.space()));
    }

    @PostMapping
    ResponseEntity<?> propose(Seat who, @RequestBody Proposal proposal) {
        return switch (ideas.propose(who, proposal)) {
            case Proposing.Proposed proposed ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Created(proposed.id(), proposed.pseudonym()));
            case Proposing.Refused refused -> {
                var detail = ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.problems().getFirst().reason());
                detail.setProperty("problems", refused.problems());
                yield ResponseEntity.of(detail).build();
            }
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(Seat who, @PathVariable UUID id) {
        var idea = ideas.find(who.space(), id).orElseThrow(NotFound::new);
        var shown = new Shown(
                idea, ideas.comments(who.space(), id), ideas.hand(who, id).orElse(null));
        return ResponseEntity.ok().eTag(Edition.tag(idea.version())).body(shown);
    }

    @PostMapping("/{id}/comments")
    ResponseEntity<?> comment(Seat who, @PathVariable UUID id, @RequestBody Words words) {
        return answer(ideas.comment(who, id, words.words()));
    }

    /** Reveals the asker as the author. */
    @PostMapping("/{id}/author")
    ResponseEntity<?> reveal(Seat who, @PathVariable UUID id) {
        return answer(ideas.reveal(who, id));
    }

    /** Takes the words of one's own idea back. */
    @PostMapping("/{id}/redaction")
    ResponseEntity<?> redact(Seat who, @PathVariable UUID id, @RequestBody Reason reason) {
        return answer(ideas.redact(who, id, reason.reason()));
    }

    private static ResponseEntity<?> answer(IdeaChange change) {
        return switch (change) {
            case IdeaChange.Done done -> ResponseEntity.noContent().build();
            case IdeaChange.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
