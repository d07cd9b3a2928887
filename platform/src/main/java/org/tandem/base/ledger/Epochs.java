package org.tandem.base.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Starts the next epoch of a log after a restored backup: a log may never sign two histories under one name, and what the
 * lost time had signed is not known here.
 */
@Component
class Epochs {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final LogStore log;
    private final Ledger ledger;
    private final KeyAnnouncement announcement;
    private final InstantSource clock;

    Epochs(LogStore log, Ledger ledger, KeyAnnouncement announcement, InstantSource clock) {
        this.log = log;
        this.ledger = ledger;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * In the transaction of the restoration. The first fact of the new epoch names the last checkpoint known; the second one
     * who signs, if keys were renewed since the backup.
     */
    void next(UUID space) {
        int epoch = number(log.head(space).orElseThrow().epoch());
        var last = log.checkpoint(space).orElse("");
        log.startEpoch(space, epoch);
        var started = ledger.record(Entry.of(space, new Subject("space", space), null, new EpochStarted(epoch, last)));
        log.first(started.id());
        announcement.unlessSaid(space).ifPresent(said -> log.first(said.id()));
    }

    /** The minute: one backup may be restored twice, and the second time does not know of the first. */
    private int number(int before) {
        long minutes = Duration.between(FIRST, clock.instant()).toMinutes();
        return Math.max(before + 1, Math.toIntExact(minutes));
    }
}
