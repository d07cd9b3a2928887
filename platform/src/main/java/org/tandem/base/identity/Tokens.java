package org.tandem.base.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tandem.base.ledger.Ids;

/**
 * The door of API tokens: made, listed and revoked by their person; only a hash of each is kept. Called outside
 * transactions, because a person's seats are read in a scope of their own.
 */
@Service
public class Tokens {

    /** How every token begins, so that it is recognised where it must not be. */
    public static final String PREFIX = "tandem_";

    static final int MOST_DAYS = 366;
    static final int MOST_TOKENS = 50;

    private final TokenStore store;
    private final Identity identity;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    Tokens(TokenStore store, Identity identity, Ids ids, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.identity = identity;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Token.Creation create(UUID person, Token.Form form) {
        var refused = refusal(person, form);
        if (refused.isPresent()) {
            return refused.get();
        }
        var now = clock.instant();
        var secret = PREFIX + secrets.link();
        var token = new Token(
                ids.next(),
                form.name().strip(),
                form.spaces(),
                now,
                now.plus(Duration.ofDays(form.days())),
                null,
                null);
        store.insert(person, token, Secrets.hash(secret));
        return new Token.Created(token.id(), secret);
    }

    private Optional<Token.Refused> refusal(UUID person, Token.Form form) {
        if (form.name().isBlank() || form.name().length() > Identity.LONGEST_TEXT) {
            return refused("Give the token a name of up to %d characters, such as what will use it."
                    .formatted(Identity.LONGEST_TEXT));
        }
        if (form.days() < 1 || form.days() > MOST_DAYS) {
            return refused("A token is valid for 1 to %d days, not %d.".formatted(MOST_DAYS, form.days()));
        }
        var own = identity.memberships(person).stream().map(Membership::space).collect(Collectors.toSet());
        if (form.spaces().isEmpty() || !own.containsAll(form.spaces())) {
            return refused("Choose at least one space, each of them one in which you have a seat.");
        }
        return store.count(person, clock.instant()) < MOST_TOKENS
                ? Optional.empty()
                : refused("You have %d valid tokens. Revoke one first.".formatted(MOST_TOKENS));
    }

    private static Optional<Token.Refused> refused(String reason) {
        return Optional.of(new Token.Refused(reason));
    }

    /** The person's tokens, newest first. */
    public List<Token> list(UUID person) {
        return store.list(person);
    }

    /** Ends a token of one's own at once; false when there is no such valid token. */
    public boolean revoke(UUID person, UUID token) {
        return store.revoke(person, token, clock.instant());
    }

    /** Whom this secret speaks for; empty when it is unknown, expired or revoked, without saying which. */
    public Optional<Token.Bearer> authenticate(String secret) {
        var now = clock.instant();
        return store.byHash(Secrets.hash(secret))
                .filter(kept -> kept.token().valid(now))
                .map(kept -> {
                    store.used(kept.token().id(), now);
                    return bearer(kept);
                });
    }

    private Token.Bearer bearer(TokenStore.Kept kept) {
        var whole = identity.presence(kept.person()).orElseThrow();
        var memberships = whole.memberships().stream()
                .filter(membership -> kept.token().spaces().contains(membership.space()))
                .toList();
        return new Token.Bearer(kept.token().id(), whole.person(), memberships);
    }
}
