package org.tandem.base.ledger;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks every minute which logs are due for a time stamp, where an authority is configured. */
@Component
class StampingThread extends Rounds {

    private final Stamping stamping;

    StampingThread(Stamping stamping) {
        super("time stamps", Duration.ofMinutes(1));
        this.stamping = stamping;
    }

    @Override
    public boolean isAutoStartup() {
        return stamping.any();
    }

    @Override
    protected void round() {
        stamping.round();
    }
}
