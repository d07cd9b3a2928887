package org.tandem.base.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Makes ids: in the order of time for what may show it, without any order for what must not. */
public final class Ids {

    private static final int TWELVE = 12;

    private final AtomicLong last = new AtomicLong();
    private final InstantSource clock;
    private final RandomGenerator random;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * A UUIDv7 (RFC 9562): sorts by the moment in which it was made, and within a millisecond of this program in the order
     * of making, so that the facts of one transaction keep theirs.
     */
    public UUID next() {
        long drawn = (clock.millis() << TWELVE) | random.nextInt(1 << TWELVE);
        long tick = last.updateAndGet(before -> Math.max(before + 1, drawn));
        long high = ((tick >>> TWELVE) << 16) | 0x7000L | (tick & 0xFFFL);
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
