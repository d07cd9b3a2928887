package org.tandem.demo;

import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.base.ledger.Ledger;

/** Loads the demonstration world through the doors, once: a second start finds it. */
@Component
class World {

    private final Identity identity;
    private final Ledger ledger;
    private final ClaimsPartnership claims;
    private final PartsPartnership parts;
    private final RoadPartnership road;
    private final StoryClock clock;

    World(
            Identity identity,
            Ledger ledger,
            ClaimsPartnership claims,
            PartsPartnership parts,
            RoadPartnership road,
            StoryClock clock) {
        this.identity = identity;
        this.ledger = ledger;
        this.claims = claims;
        this.parts = parts;
        this.road = road;
        this.clock = clock;
    }

    void load() {
        if (!identity.anyone()) {
            claims.load();
            clock.turnToNow();
            road.load();
            parts.load();
            ledger.settle();
        }
    }
}
