package org.tandem.base.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.proof.MalformedException;
import org.tandem.proof.SignedNote;
import org.tandem.proof.time.TimeStampQuery;

/** Lets the configured authority stamp the newest checkpoint of a log, no more often than configured. */
@Component
class Stamping {

    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);

    private final TimeStampAuthority authority;
    private final TimeStampStore store;
    private final WitnessStore checkpoints;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Stamping(
            TimeStampAuthority authority,
            TimeStampStore store,
            WitnessStore checkpoints,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.authority = authority;
        this.store = store;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean any() {
        return authority.any();
    }

    /** Stamps each log that is due; stops at the first failure, because the next would wait as long in vain. */
    void round() {
        var older = clock.instant().minus(authority.every());
        List<UUID> due =
                Objects.requireNonNull(transaction.execute(status -> store.unstamped(authority.name(), older)));
        for (var space : due) {
            try {
                Scope.job(space).<Object, IOException>around(() -> stamp(space));
            } catch (IOException | MalformedException e) {
                LOG.warn("The time-stamping authority {} gave no stamp: {}", authority.name(), e.toString());
                return;
            }
        }
    }

    /** Nothing is kept of an answer that is not one to this request. */
    private boolean stamp(UUID space) throws IOException {
        var newest = Objects.requireNonNull(transaction.execute(status -> checkpoints.checkpoint(space)));
        if (newest.isEmpty()) {
            return false;
        }
        var query = TimeStampQuery.of(SignedNote.parse(newest.get().note()).text(), random);
        var line = query.line(authority.name(), authority.ask(query.der()));
        var stamped = new TimeStampStore.Stamped(
                newest.get().epoch(), newest.get().size(), authority.name(), line.toString(), clock.instant());
        transaction.executeWithoutResult(status -> store.keep(space, stamped));
        return true;
    }
}
