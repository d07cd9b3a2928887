package org.tandem.base.identity;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that opens a new installation: whoever runs the server reads it on the command line and enters it on the first
 * page. 128 bits, one hour, five tries; only its hash is kept; a new one replaces the old.
 */
@Service
public class SetupCode {

    static final Duration VALID = Duration.ofHours(1);
    static final int TRIES = 5;
    private static final int BYTES = 16;

    private final SetupCodeStore store;
    private final PersonStore people;
    private final RandomGenerator random;
    private final InstantSource clock;

    SetupCode(SetupCodeStore store, PersonStore people, RandomGenerator random, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.random = random;
        this.clock = clock;
    }

    /** A new code, to be shown once; empty when somebody has an account already. */
    @Transactional
    public Optional<String> issue() {
        if (people.anyone()) {
            return Optional.empty();
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        store.replace(Secrets.hash(code), clock.instant().plus(VALID));
        return Optional.of(code.replaceAll("(.{4})(?=.)", "$1-"));
    }

    /**
     * Whether this is the code. A right one is used up, a wrong one counts as a try even when the caller's transaction is
     * rolled back; unknown, expired and used-up codes are not told apart.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean redeem(String entered) {
        var hash = Secrets.hash(entered.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
        boolean right = store.attempt(clock.instant(), TRIES)
                .filter(kept -> MessageDigest.isEqual(kept, hash))
                .isPresent();
        if (right) {
            store.clear();
        }
        return right;
    }
}
