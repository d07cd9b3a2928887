package org.tandem.web.bind.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.bind.agreements.ServiceLevels;
import org.tandem.bind.agreements.ServiceNote;
import org.tandem.deliver.outcomes.Innovation;
import org.tandem.deliver.outcomes.Innovations;

/** REST for service levels, and for what was verified beside them. */
@RestController
@RequestMapping("/api/spaces/{space}/agreement")
class ServiceLevelApi {

    private static final int PAGE = 50;

    private final ServiceLevels levels;
    private final Agreements agreements;
    private final Innovations innovations;

    ServiceLevelApi(ServiceLevels levels, Agreements agreements, Innovations innovations) {
        this.levels = levels;
        this.agreements = agreements;
        this.innovations = innovations;
    }

    /** @param missed names of agreed levels; all others were met */
    record Note(LocalDate until, List<String> missed) {}

    /**
     * @param warning all green and nothing new; null when there is no reason to warn
     * @param attained whether a claim of the last year reaches the yearly productivity target
     */
    record Better(@Nullable String warning, boolean attained, Innovation innovation) {}

    @GetMapping("/service-levels")
    List<ServiceNote> list(Seat who, @RequestParam(defaultValue = "0") int offset) {
        return levels.list(who.space(), offset, PAGE);
    }

    @PostMapping("/service-levels")
    ResponseEntity<?> note(Seat who, @RequestBody Note note) {
        return Answers.of(levels.note(who, note.until(), note.missed()));
    }

    @GetMapping("/innovation")
    Better innovation(Seat who) {
        var terms = agreements.inForce(who.space()).map(Binding::terms).orElse(null);
        var innovation = innovations.of(who.space(), terms);
        return new Better(innovation.warning().orElse(null), innovation.attained(), innovation);
    }
}
