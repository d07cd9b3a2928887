package org.tandem.deliver.outcomes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.ServiceLevels;
import org.tandem.bind.agreements.Terms;

/** The door to what was verified: beside the service levels, and against the yearly productivity target [N4]. */
@Service
public class Innovations {

    private static final int MOST = 20;

    private final OutcomeStore store;
    private final ServiceLevels levels;
    private final InstantSource clock;

    Innovations(OutcomeStore store, ServiceLevels levels, InstantSource clock) {
        this.store = store;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * Two statements.
     *
     * @param terms those in force; null when none are
     */
    @Transactional(readOnly = true)
    public Innovation of(UUID space, @Nullable Terms terms) {
        return new Innovation(
                levels.newest(space).orElse(null),
                target(terms),
                store.claims(space, MOST),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static @Nullable Percent target(@Nullable Terms terms) {
        return terms == null ? null : terms.delivery().service().productivityTarget();
    }
}
