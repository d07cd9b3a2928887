package org.tandem.web.deliver.outcomes;

import java.util.List;
import java.util.UUID;
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
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plan;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.ReadingImport;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Readings.Upload;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.outcomes.Sample;
import org.tandem.deliver.outcomes.Uploaded;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/**
 * REST for measurement plans and their readings: all that their pages do. The ETag of a plan is its edition: what a
 * signature is for.
 */
@RestController
@RequestMapping("/api/spaces/{space}/plans")
class PlanApi {

    private static final int PAGE = 50;

    private final Plans plans;
    private final Readings readings;
    private final Outcomes outcomes;

    PlanApi(Plans plans, Readings readings, Outcomes outcomes) {
        this.plans = plans;
        this.readings = readings;
        this.outcomes = outcomes;
    }

    record Created(UUID id) {}

    record Reason(String reason) {}

    /** @param source where the readings come from, in words */
    record Import(Mapping mapping, String source) {}

    @GetMapping
    List<Plan> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return plans.list(who.space(), offset, PAGE);
    }

    @PostMapping
    ResponseEntity<?> draft(Seat who, @RequestBody PlanTerms terms) {
        return created(plans.draft(who, terms));
    }

    @GetMapping("/{id}")
    ResponseEntity<Plan> show(Seat who, @PathVariable UUID id) {
        var plan = plan(who, id);
        return ResponseEntity.ok().eTag(Edition.tag(plan.edition())).body(plan);
    }

    @PutMapping("/{id}/terms")
    ResponseEntity<?> redraft(Seat who, @PathVariable UUID id, Edition seen, @RequestBody PlanTerms terms) {
        plan(who, id);
        return done(plans.redraft(who, id, seen.version(), terms));
    }

    @PostMapping("/{id}/signature")
    ResponseEntity<?> sign(Seat who, @PathVariable UUID id, Edition seen) {
        plan(who, id);
        return done(plans.sign(who, id, seen.version()));
    }

    @PostMapping("/{id}/retirement")
    ResponseEntity<?> retire(Seat who, @PathVariable UUID id, @RequestBody Reason reason) {
        plan(who, id);
        return done(plans.retire(who, id, reason.reason()));
    }

    @PostMapping("/{id}/samples")
    ResponseEntity<?> sample(Seat who, @PathVariable UUID id, @RequestBody Sample sample) {
        plan(who, id);
        return done(plans.sample(who, id, sample));
    }

    /** Takes the next look. */
    @PostMapping("/{id}/outcomes")
    ResponseEntity<?> look(Seat who, @PathVariable UUID id) {
        plan(who, id);
        return created(outcomes.look(who, id));
    }

    /** Keeps a CSV file for its uploader and answers what it would bring. */
    @PutMapping(path = "/{id}/readings/upload", consumes = "text/csv")
    ResponseEntity<?> upload(
            Seat who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "readings.csv") String file,
            @RequestBody byte[] bytes) {
        plan(who, id);
        return switch (readings.upload(who, id, new Upload(file, bytes))) {
            case Uploaded.Previewed previewed -> ResponseEntity.ok(previewed.preview());
            case Uploaded.Unreadable unreadable -> Edition.refused(unreadable.reason());
        };
    }

    /** Takes in every line of the uploaded file, or none. */
    @PostMapping("/{id}/readings")
    ResponseEntity<?> take(Seat who, @PathVariable UUID id, @RequestBody Import wanted) {
        plan(who, id);
        return created(readings.take(who, id, wanted.mapping(), wanted.source()));
    }

    @GetMapping("/{id}/readings")
    ResponseEntity<String> readings(Seat who, @PathVariable UUID id) {
        var plan = plan(who, id);
        return ReadingPage.file("readings.csv", Exports.csv(plan.terms(), readings.table(who.space(), plan)));
    }

    @GetMapping("/{id}/imports")
    List<ReadingImport> imports(Seat who, @PathVariable UUID id) {
        return readings.imports(who.space(), plan(who, id).id());
    }

    @PostMapping("/{id}/imports/{upload}/withdrawal")
    ResponseEntity<?> withdraw(Seat who, @PathVariable UUID id, @PathVariable UUID upload, @RequestBody Reason reason) {
        plan(who, id);
        return done(readings.withdraw(who, id, upload, reason.reason()));
    }

    private Plan plan(Seat who, UUID id) {
        return plans.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<?> created(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(UUID id) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Created(id));
            case Ruling.Refused refused -> refused(refused);
        };
    }

    private static ResponseEntity<?> done(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done done -> ResponseEntity.noContent().build();
            case Ruling.Refused refused -> refused(refused);
        };
    }

    /** Every problem, by its field. */
    static ResponseEntity<ProblemDetail> refused(Ruling.Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason());
        problem.setProperty("problems", refused.problems());
        return ResponseEntity.of(problem).build();
    }
}
