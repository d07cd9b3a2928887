package org.tandem.base.identity;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Scope;

/** The door of identity for people: signing up and in, who somebody is, where they have seats. */
@Service
public class Identity {

    public static final int SHORTEST_PASSWORD = 12;
    public static final int LONGEST_TEXT = 200;

    private final PersonStore people;
    private final SpaceStore spaces;
    private final Spaces founder;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final InstantSource clock;
    private final String nobodysHash;

    Identity(
            PersonStore people,
            SpaceStore spaces,
            Spaces founder,
            PasswordEncoder passwords,
            Ids ids,
            InstantSource clock) {
        this.people = people;
        this.spaces = spaces;
        this.founder = founder;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    /** What breaks a rule in a sign-up's form, before anything is tried with it. */
    public Optional<SignUp.Refused> wrongWith(SignUp.Form form) {
        return SignUpRule.check(form);
    }

    /** Creates a person, their organisation and its own space, in which they lead. */
    @Transactional
    public SignUp signUp(SignUp.Form form) {
        var refused = SignUpRule.check(form);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (people.byEmail(form.email()).isPresent()) {
            return new SignUp.Refused("email", "This address has an account already. Sign in instead.");
        }
        var now = clock.instant();
        var organisation = ids.next();
        people.insertOrganisation(organisation, form.organisation().strip(), now);
        var person = new Person(ids.next(), form.name().strip(), form.email().strip(), organisation, "UTC");
        people.insertPerson(person, now);
        people.insertPassword(person.id(), Objects.requireNonNull(passwords.encode(form.password())), now);
        var space = founder.organisation(
                person.id(), organisation, form.organisation().strip());
        return new SignUp.Welcome(person.id(), organisation, space);
    }

    /** The person with this address and password; the same work is done when there is no such person. */
    @Transactional(readOnly = true)
    public Optional<Person> signIn(String email, String password) {
        var person = people.byEmail(email.strip());
        var hash = person.flatMap(known -> people.passwordHash(known.id())).orElse(nobodysHash);
        return passwords.matches(password, hash) ? person : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(UUID id) {
        return people.person(id);
    }

    /** The person's seats; binds nothing: the caller decides which of these spaces to see. */
    public List<Membership> memberships(UUID person) {
        return Scope.of(person).call(() -> founder.read(() -> spaces.memberships(person)));
    }

    /** The person with their seats, in one statement; binds nothing, as {@link #memberships}. */
    public Optional<Presence> presence(UUID person) {
        return Scope.of(person).call(() -> founder.read(() -> spaces.presence(person)));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> persons) {
        return people.names(persons);
    }

    /** Whether anybody has an account: the first page of a new installation asks. */
    @Transactional(readOnly = true)
    public boolean anyone() {
        return people.anyone();
    }

    /** Their mornings, and so their mails, are of this zone from now on. */
    @Transactional
    public void live(UUID person, ZoneId zone) {
        people.live(person, zone.getId());
    }
}
