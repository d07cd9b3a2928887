package org.tandem.base.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Subject;

/**
 * What waits on whom. A stage's projection asks and withdraws, so the list follows from facts alone and {@code ./tandem
 * check} can recompute it.
 */
@Service
public class Waiting {

    private final WaitingStore store;
    private final InstantSource clock;

    Waiting(WaitingStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Lets an act wait on a party: on whichever of its people may do it. Asking again for the same changes nothing but whom
     * it waits on.
     *
     * @param words what to do, to be read alone: "Sign version 3 of the agreement"
     * @param path the page where it is done, below the space: "agreement"
     */
    public void on(UUID party, Act act, Recorded since, Request request) {
        store.insert(new Row(since.space(), since.subject(), act.name(), party, null, act, request, since.at()));
    }

    /** Lets an act wait on one person. */
    public void onPerson(UUID person, Act act, Recorded since, Request request) {
        store.insert(new Row(since.space(), since.subject(), act.name(), null, person, act, request, since.at()));
    }

    /** The party has done it, or it is no longer asked. */
    public void done(UUID party, Act act, Recorded by) {
        store.delete(by.space(), by.object(), act.name(), party);
    }

    /** The person has done it, or it is no longer asked. */
    public void donePerson(UUID person, Act act, Recorded by) {
        store.deletePerson(by.space(), by.object(), act.name(), person);
    }

    /** Nothing of this act on this subject waits on anybody any more. */
    public void over(Act act, UUID space, UUID subject) {
        store.deleteAll(space, subject, act.name());
    }

    /** What waits on a person in these seats, oldest first. */
    @Transactional(readOnly = true)
    public List<Item> on(UUID person, List<Membership> memberships, int limit) {
        return store.list(new WaitingStore.Desk(person, memberships, today()), limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID person, List<Membership> memberships) {
        return store.count(new WaitingStore.Desk(person, memberships, today()));
    }

    /** What stands round each page of a space: one statement. */
    @Transactional(readOnly = true)
    public Around around(UUID person, List<Membership> memberships, UUID space) {
        return store.around(new WaitingStore.Desk(person, memberships, today()), space);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What waits on the parties of a space, visible to all of them [C1]. */
    @Transactional(readOnly = true)
    public List<Item> inSpace(UUID space, int limit) {
        return store.inSpace(space, today(), limit);
    }

    /** What waits about a subject gets other words: those before may hold what was redacted. */
    public void reword(UUID space, UUID subject, String words) {
        store.reword(space, subject, words);
    }

    /**
     * What is asked.
     *
     * @param words to be read alone: "Sign version 3 of the agreement"
     * @param path where it is done, below the space's address: "agreement"
     * @param due until when; null when there is no date
     * @param from on nobody's desk before this day; null for at once
     * @param roles who of the party; empty for all whose role may do the act
     * @param except people who may not do it all the same
     */
    public record Request(
            String words,
            String path,
            @Nullable LocalDate due,
            @Nullable LocalDate from,
            Set<Role> roles,
            Set<UUID> except) {

        public Request {
            roles = Set.copyOf(roles);
            except = Set.copyOf(except);
        }

        public Request(String words, String path, @Nullable LocalDate due) {
            this(words, path, due, null, Set.of(), Set.of());
        }

        public Request(String words, String path) {
            this(words, path, null);
        }

        public Request from(LocalDate day) {
            return new Request(words, path, due, day, roles, except);
        }

        public Request of(Collection<Role> some) {
            return new Request(words, path, due, from, Set.copyOf(some), except);
        }

        public Request except(Collection<UUID> people) {
            return new Request(words, path, due, from, roles, Set.copyOf(people));
        }

        /** The roles on whose desks it is, in their order. */
        List<Role> asked(Act act) {
            return act.roles().stream()
                    .filter(role -> roles.isEmpty() || roles.contains(role))
                    .toList();
        }
    }

    /**
     * How much waits on somebody, in all their spaces, and what is live in one of them.
     *
     * @param live by noun, the plural of the URL; a noun without any is absent
     */
    public record Around(int waiting, Map<String, Integer> live) {
        public Around {
            live = Map.copyOf(live);
        }
    }

    /** Something that waits. */
    public record Item(
            UUID space,
            String words,
            String path,
            @Nullable UUID party,
            Instant since,
            @Nullable LocalDate due) {
        /** Where it is done. */
        public String url() {
            return "/spaces/" + space + "/" + path;
        }

        public Optional<LocalDate> dueDate() {
            return Optional.ofNullable(due);
        }
    }

    record Row(
            UUID space,
            Subject subject,
            String what,
            @Nullable UUID party,
            @Nullable UUID person,
            Act act,
            Request request,
            Instant since) {}
}
