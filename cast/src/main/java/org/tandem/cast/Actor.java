package org.tandem.cast;

import java.util.UUID;
import java.util.function.Supplier;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Scope;

/** A person with a seat; what they do is done in their scope. */
public record Actor(Seat seat, Scope scope) {

    public UUID space() {
        return seat.space();
    }

    public UUID person() {
        return seat.person();
    }

    public UUID party() {
        return seat.party();
    }

    public <T> T does(Supplier<T> act) {
        return scope.call(act);
    }

    public void runs(Runnable act) {
        scope.run(act);
    }
}
