package org.tandem.base.ledger;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Starts the next epoch of a log after a restored backup: a log may never sign two histories under one name, and what the
 * lost time had signed is not known here.
 */
@Component
class Epochs {

    private final LogStore log;
    private final Ledger ledger;
    private final KeyAnnouncement announcement;

    Epochs(LogStore log, Ledger ledger, KeyAnnouncement announcement) {
        this.log = log;
        this.ledger = ledger;
        this.announcement = announcement;
    }

    /**
     * In the transaction of the restoration. The first fact of the new epoch names the last checkpoint known; the second one
     * who signs, if keys were renewed since the backup.
     */
    void next(UUID space) {
        int epoch = log.head(space).orElseThrow().epoch() + 1;
        var last = log.checkpoint(space).orElse("");
        log.startEpoch(space, epoch);
        var started = ledger.record(Entry.of(space, new Subject("space", space), null, new EpochStarted(epoch, last)));
        log.first(started.id());
        announcement.unlessSaid(space).ifPresent(said -> log.first(said.id()));
    }
}
