package org.tandem.base.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits what strangers may try, by account and by address. Counted in the database, not in memory: the count survives a
 * restart and is one over all server nodes, and its one statement is small beside the password hash that it saves.
 */
@Service
public class Attempts {

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final AttemptStore store;
    private final InstantSource clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Attempts(AttemptStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is tried: how often within how long for one account, and for one address. */
    public enum Door {
        SIGN_IN(10, 100, Duration.ofMinutes(15)),
        SIGN_UP(5, 20, Duration.ofHours(1)),
        INVITATION(20, 100, Duration.ofMinutes(15)),
        TOKEN(30, 100, Duration.ofMinutes(15)),
        SETUP(10, 10, Duration.ofHours(1));

        private final int account;
        private final int address;
        private final Duration window;

        Door(int account, int address, Duration window) {
            this.account = account;
            this.address = address;
            this.window = window;
        }
    }

    /** Whether it may go on. */
    public sealed interface Answer permits Allowed, TooMany {}

    public record Allowed() implements Answer {}

    /** @param delay after which it may be tried again */
    public record TooMany(Duration delay) implements Answer {}

    /**
     * Counts an attempt, whether it will succeed or not; kept even when the caller's transaction is rolled back.
     *
     * @param account what is claimed: an e-mail address, the id of an invitation
     * @param address where it comes from, behind trusted proxies
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Answer count(Door door, String account, String address) {
        var now = clock.instant();
        sweep(now);
        var start = now.minus(door.window);
        int byAccount = store.count(key(door, "account", account), now, start);
        int byAddress = store.count(key(door, "address", address), now, start);
        return byAccount > door.account || byAddress > door.address ? new TooMany(door.window) : new Allowed();
    }

    /**
     * It succeeded: the account starts afresh, the address gets this one attempt back, so that a whole office behind one
     * address can sign in on a morning, and whoever guesses gains nothing by an account of their own.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Door door, String account, String address) {
        store.forget(key(door, "account", account));
        store.giveBack(key(door, "address", address));
    }

    private void sweep(Instant now) {
        var last = swept.get();
        if (now.isAfter(last.plus(SWEEP_EVERY)) && swept.compareAndSet(last, now)) {
            store.sweep(now.minus(Duration.ofDays(1)));
        }
    }

    private static byte[] key(Door door, String kind, String value) {
        var text = door.name() + "\0" + kind + "\0" + value.strip().toLowerCase(Locale.ROOT);
        return Secrets.hash(text);
    }
}
