package org.tandem.base.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of accounts at OpenID providers. They are linked by issuer and subject, which nobody else can have, and never
 * by e-mail, which an issuer may hand to another person or not have verified.
 */
@Service
public class OidcAccounts {

    private final OidcStore store;
    private final PersonStore people;
    private final InstantSource clock;

    OidcAccounts(OidcStore store, PersonStore people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** An account at a provider, as its verified ID token names it. */
    public record Account(String issuer, String subject) {}

    /** What came of linking or unlinking. */
    public sealed interface Linking permits Done, Refused {}

    public record Done() implements Linking {}

    public record Refused(String reason) implements Linking {}

    /** The person to whom this account is linked. */
    @Transactional(readOnly = true)
    public Optional<Person> signIn(Account account) {
        return store.person(account).flatMap(people::person);
    }

    /** Links an account to a person who is signed in by other means. */
    @Transactional
    public Linking link(UUID person, Account account) {
        var holder = store.person(account);
        if (holder.isPresent()) {
            return holder.get().equals(person)
                    ? new Done()
                    : new Refused("This account is linked to another person here. Unlink it there first.");
        }
        if (store.issuers(person).contains(account.issuer())) {
            return new Refused(
                    "You have another account of %s linked already. Unlink it first.".formatted(account.issuer()));
        }
        return insert(person, account);
    }

    private Linking insert(UUID person, Account account) {
        try {
            store.insert(person, account, clock.instant());
            return new Done();
        } catch (DuplicateKeyException raced) {
            throw new IllegalStateException(
                    "The account at %s was linked by somebody else at this moment. Maybe try again."
                            .formatted(account.issuer()),
                    raced);
        }
    }

    /** The issuers of a person's linked accounts. */
    @Transactional(readOnly = true)
    public List<String> issuers(UUID person) {
        return store.issuers(person);
    }

    /** Unlinks; the last means to sign in stays. */
    @Transactional
    public Linking unlink(UUID person, String issuer) {
        if (!store.issuers(person).contains(issuer)) {
            return new Refused("You have no account of %s linked.".formatted(issuer));
        }
        if (store.means(person) == 1) {
            return new Refused("This is your only means to sign in. Set a password or link another account first.");
        }
        store.delete(person, issuer);
        return new Done();
    }
}
