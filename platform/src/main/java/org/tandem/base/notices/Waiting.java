package org.tandem.base.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Membership;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Subject;

/**
 * What waits on whom. A stage's projection asks and withdraws, so the list follows from facts alone and {@code ./tandem
 * check} can recompute it.
 */
@Service
public class Waiting {

    private final WaitingStore store;

    Waiting(WaitingStore store) {
        this.store = store;
    }

    /**
     * Lets an act wait on a party: on whichever of its people may do it. Asking again for the same changes nothing.
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
        return store.list(person, memberships, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID person, List<Membership> memberships) {
        return store.count(person, memberships);
    }

    /** What waits on the parties of a space, visible to all of them [C1]. */
    @Transactional(readOnly = true)
    public List<Item> inSpace(UUID space, int limit) {
        return store.inSpace(space, limit);
    }

    /**
     * What is asked.
     *
     * @param words to be read alone: "Sign version 3 of the agreement"
     * @param path where it is done, below the space's address: "agreement"
     * @param due until when; null when there is no date
     */
    public record Request(
            String words, String path, @Nullable LocalDate due) {
        public Request(String words, String path) {
            this(words, path, null);
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
