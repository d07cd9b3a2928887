package org.tandem.base.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids: in the order of time for what may show it, without any order for what must not. */
public final class Ids {

    private final InstantSource clock;
    private final RandomGenerator random;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A UUIDv7 (RFC 9562): sorts by the millisecond in which it was made. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, variant());
    }

    /** A UUIDv4: tells neither time nor order, for pseudonymous objects. */
    public UUID unordered() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, variant());
    }

    private long variant() {
        return (random.nextLong() >>> 2) | 0x8000000000000000L;
    }
}
