package org.tandem.web.bind.agreements;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.DivergenceNote;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.GainShare;
import org.tandem.bind.agreements.IncentiveChoice;
import org.tandem.bind.agreements.Investment;
import org.tandem.bind.agreements.ObjectiveDropped;
import org.tandem.bind.agreements.ObjectiveForm;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.SetupPlan;
import org.tandem.bind.agreements.Vision;
import org.tandem.web.Edition;

/** REST for writing an agreement, section by section, each against the version that the writer saw (If-Match). */
@RestController
@RequestMapping("/api/spaces/{space}/agreement")
class SectionApi {

    private final Agreements agreements;

    SectionApi(Agreements agreements) {
        this.agreements = agreements;
    }

    /** What one's own side writes about gains. */
    record Statement(String own, String others) {}

    record Note(String words) {}

    private ResponseEntity<?> save(Seat who, Edition seen, Clause clause) {
        return Answers.of(agreements.save(who, seen.version(), clause));
    }

    @PutMapping("/basis")
    ResponseEntity<?> basis(Seat who, Edition seen, @RequestBody Basis basis) {
        return save(who, seen, basis);
    }

    @PutMapping("/vision")
    ResponseEntity<?> vision(Seat who, Edition seen, @RequestBody Vision vision) {
        return save(who, seen, vision);
    }

    @PutMapping("/gains")
    ResponseEntity<?> gains(Seat who, Edition seen, @RequestBody Statement gain) {
        return save(who, seen, new Gain(who.party(), gain.own(), gain.others()));
    }

    @PutMapping("/aims")
    ResponseEntity<?> aims(Seat who, Edition seen, @RequestBody AimList aims) {
        return save(who, seen, aims);
    }

    @PutMapping("/aims/{aim}/note")
    ResponseEntity<?> note(Seat who, @PathVariable UUID aim, Edition seen, @RequestBody Note note) {
        return save(who, seen, new DivergenceNote(aim, note.words()));
    }

    /** Adds an objective, or changes the one whose id it bears. */
    @PostMapping("/objectives")
    ResponseEntity<?> objective(Seat who, Edition seen, @RequestBody ObjectiveForm objective) {
        return save(who, seen, objective);
    }

    @DeleteMapping("/objectives/{id}")
    ResponseEntity<?> drop(Seat who, @PathVariable UUID id, Edition seen) {
        return save(who, seen, new ObjectiveDropped(id));
    }

    @PutMapping("/incentives")
    ResponseEntity<?> incentives(Seat who, Edition seen, @RequestBody IncentiveChoice incentives) {
        return save(who, seen, incentives);
    }

    @PutMapping("/investment")
    ResponseEntity<?> investment(Seat who, Edition seen, @RequestBody Investment investment) {
        return save(who, seen, investment);
    }

    @PutMapping("/gain-share")
    ResponseEntity<?> gainShare(Seat who, Edition seen, @RequestBody GainShare gainShare) {
        return save(who, seen, gainShare);
    }

    @PutMapping("/service")
    ResponseEntity<?> service(Seat who, Edition seen, @RequestBody Service service) {
        return save(who, seen, service);
    }

    @PutMapping("/setup")
    ResponseEntity<?> setup(Seat who, Edition seen, @RequestBody SetupPlan plan) {
        return save(who, seen, plan);
    }

    @PutMapping("/exit")
    ResponseEntity<?> exit(Seat who, Edition seen, @RequestBody ExitPlan plan) {
        return save(who, seen, plan);
    }
}
