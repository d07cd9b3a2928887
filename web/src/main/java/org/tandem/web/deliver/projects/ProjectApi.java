package org.tandem.web.deliver.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.GateDecision;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.Project;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Readiness;
import org.tandem.deliver.projects.Teams;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for projects: all that their pages do. */
@RestController
@RequestMapping("/api/spaces/{space}/projects")
class ProjectApi {

    private static final int PAGE = 50;

    private final Projects projects;
    private final Teams teams;

    ProjectApi(Projects projects, Teams teams) {
        this.projects = projects;
        this.teams = teams;
    }

    record Shown(Project project, Readiness readiness) {}

    record Created(UUID id) {}

    /** @param funding the joint funding that the project comes from; null for none */
    record Draft(Charter charter, @Nullable UUID funding) {}

    record Decision(GateDecision decision, String reason) {}

    @GetMapping
    List<Project> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return projects.list(who.space(), offset, PAGE);
    }

    @PostMapping
    ResponseEntity<?> draft(Seat who, @RequestBody Draft draft) {
        return switch (projects.draft(who, draft.charter(), draft.funding())) {
            case ProjectChange.Done done ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Created(done.project()));
            case ProjectChange.Refused refused -> Edition.refused(refused.reason());
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(Seat who, @PathVariable UUID id) {
        var overview = projects.overview(who.space(), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .eTag(Edition.tag(overview.project().version()))
                .body(new Shown(overview.project(), overview.readiness()));
    }

    @PutMapping("/{id}/charter")
    ResponseEntity<?> restate(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Charter charter) {
        return answer(projects.restate(who, known(who, id), seen.version(), charter));
    }

    @PostMapping("/{id}/team")
    ResponseEntity<?> place(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Placement placement) {
        return answer(teams.place(who, known(who, id), seen.version(), placement));
    }

    @DeleteMapping("/{id}/team/{person}")
    ResponseEntity<?> release(Seat who, @PathVariable UUID id, @PathVariable UUID person, Edition seen) {
        return answer(teams.release(who, known(who, id), seen.version(), person));
    }

    @PostMapping("/{id}/phases")
    ResponseEntity<?> addPhase(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Phase phase) {
        return answer(teams.addPhase(who, known(who, id), seen.version(), phase));
    }

    @DeleteMapping("/{id}/phases/{number}")
    ResponseEntity<?> dropPhase(Seat who, @PathVariable UUID id, @PathVariable int number, Edition seen) {
        return answer(teams.dropPhase(who, known(who, id), seen.version(), number));
    }

    @PostMapping("/{id}/start")
    ResponseEntity<?> start(Seat who, @PathVariable UUID id, Edition seen) {
        return answer(projects.start(who, known(who, id), seen.version()));
    }

    @PostMapping("/{id}/gates")
    ResponseEntity<?> decide(Seat who, @PathVariable UUID id, Edition seen, @RequestBody Decision decision) {
        return answer(projects.decide(who, known(who, id), seen.version(), decision.decision(), decision.reason()));
    }

    private UUID known(Seat who, UUID id) {
        return projects.find(who.space(), id).orElseThrow(NotFound::new).id();
    }

    private static ResponseEntity<?> answer(ProjectChange change) {
        return switch (change) {
            case ProjectChange.Done done -> ResponseEntity.noContent().build();
            case ProjectChange.Refused refused -> Edition.refused(refused.reason());
        };
    }
}
