package org.tandem.base.ledger;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses behind the sequencer's back, so that none of them delays a record; those out of reach again later. What
 * is due is asked of the tables, so a restart forgets nothing.
 */
@Component
class WitnessThread extends Rounds {

    private final Witnesses witnesses;

    /** States to which every witness has said something; one that refused is asked again when the log has grown. */
    private final Set<WitnessStore.Grown> answered = new HashSet<>();

    WitnessThread(Witnesses witnesses) {
        super("witnesses", Duration.ofSeconds(10));
        this.witnesses = witnesses;
    }

    @Override
    public boolean isAutoStartup() {
        return witnesses.any();
    }

    @EventListener(Sequencer.Grown.class)
    void on() {
        ring();
    }

    /** Offers each log that has grown beyond what all have co-signed. */
    @Override
    protected void round() {
        var due = witnesses.due();
        answered.retainAll(due);
        due.stream()
                .filter(grown -> !answered.contains(grown) && witnesses.ask(grown.space()))
                .forEach(answered::add);
    }
}
