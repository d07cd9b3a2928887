package org.tandem.bind.agreements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.agreements.AgreementFact.ServiceLevelsNoted;

/** The door of service levels: how those of the agreement in force were met, noted by either side [N4]. */
@org.springframework.stereotype.Service
public class ServiceLevels {

    private final ServiceNoteStore store;
    private final Agreements agreements;
    private final Ledger ledger;
    private final InstantSource clock;

    ServiceLevels(ServiceNoteStore store, Agreements agreements, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.agreements = agreements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The names of the levels that are agreed at present; none while no agreement is in force. */
    @Transactional(readOnly = true)
    public List<String> agreed(UUID space) {
        return agreements
                .inForce(space)
                .map(binding -> binding.terms().delivery().service().levels())
                .orElse(List.of())
                .stream()
                .map(Service.ServiceLevel::name)
                .distinct()
                .toList();
    }

    /** A page of the notes, newest first. */
    @Transactional(readOnly = true)
    public List<ServiceNote> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceNote> newest(UUID space) {
        return store.list(space, 0, 1).stream().findFirst();
    }

    /** @param missed names of agreed levels; all others were met */
    @Transactional
    public Saving note(Seat who, LocalDate until, List<String> missed) {
        who.require(Act.IMPORT_READINGS);
        var levels = agreed(who.space());
        var problems =
                ServiceNoteRule.problems(levels, missed, until, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        var met = levels.stream().filter(level -> !missed.contains(level)).toList();
        ledger.record(who.did(Subjects.agreement(who.space()), new ServiceLevelsNoted(until, met, missed)));
        return new Saving.Saved(agreements.of(who.space()).edition());
    }
}
