package org.tandem.choose.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Problem;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Redactor;
import org.tandem.base.ledger.Subject;
import org.tandem.bind.sourcing.Needs;
import org.tandem.choose.ideas.IdeaFact.IdeaAuthorRevealed;
import org.tandem.choose.ideas.IdeaFact.IdeaCommented;
import org.tandem.choose.ideas.IdeaFact.IdeaProposed;
import org.tandem.choose.ideas.IdeaFact.PseudonymTaken;

/**
 * The door of ideas. Who proposed or commented stands in a table that shows each person their own rows alone; nothing here
 * asks for more.
 */
@Service
public class Ideas {

    private final IdeaStore store;
    private final Needs needs;
    private final Panels panels;
    private final Spaces spaces;
    private final Ledger ledger;
    private final Ids ids;
    private final Redactor redactor;
    private final Pseudonyms pseudonyms;

    Ideas(
            IdeaStore store,
            Needs needs,
            Panels panels,
            Spaces spaces,
            Ledger ledger,
            Redactor redactor,
            Ids ids,
            RandomGenerator random) {
        this.store = store;
        this.needs = needs;
        this.panels = panels;
        this.spaces = spaces;
        this.ledger = ledger;
        this.redactor = redactor;
        this.ids = ids;
        this.pseudonyms = new Pseudonyms(random);
    }

    /**
     * A page of the space's ideas, by their random ids: the order betrays neither time nor author.
     *
     * @param words to be found in title or text; "" for all
     */
    @Transactional(readOnly = true)
    public List<Idea> list(UUID space, String words, int offset, int limit) {
        return store.list(space, words, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space, String words) {
        return store.count(space, words);
    }

    @Transactional(readOnly = true)
    public Optional<Idea> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** Ideas that no panel declined, save these; those that a panel let go first, then by title. */
    @Transactional(readOnly = true)
    public List<Idea> undeclined(UUID space, Collection<UUID> save, int limit) {
        return store.undeclined(space, save, limit);
    }

    /** By day; within a day the order says nothing. */
    @Transactional(readOnly = true)
    public List<Comment> comments(UUID space, UUID idea) {
        return store.comments(space, idea);
    }

    @Transactional(readOnly = true)
    public Contributions contributions(UUID space) {
        return store.contributions(space);
    }

    /** The asker's own part in an idea; empty when they have none. */
    @Transactional(readOnly = true)
    public Optional<Hand> hand(Seat who, UUID idea) {
        return store.hand(who, idea);
    }

    /** Which of these are the asker's own. */
    @Transactional(readOnly = true)
    public Set<UUID> own(Seat who, Collection<UUID> ideas) {
        return store.own(who, ideas);
    }

    @Transactional
    public Proposing propose(Seat who, Proposal proposal) {
        who.require(Act.PROPOSE_IDEA);
        var problems = problems(who, proposal);
        if (!problems.isEmpty()) {
            return new Proposing.Refused(problems);
        }
        var id = ids.unordered();
        var pseudonym = take(who, id, true);
        ledger.record(hidden(who, idea(id), new IdeaProposed(proposal, pseudonym)));
        return new Proposing.Proposed(id, pseudonym);
    }

    private List<Problem> problems(Seat who, Proposal proposal) {
        var need = proposal.need();
        if (need != null && needs.find(who.space(), need).isEmpty()) {
            return List.of(new Problem("need", "There is no such need here. Maybe it stands in another space."));
        }
        long endUsers = proposal.fromEndUser()
                ? spaces.holders(who.space()).stream()
                        .filter(holder -> holder.role() == Role.END_USER)
                        .count()
                : 0;
        return ProposalRule.check(proposal, who.role(), endUsers);
    }

    /** Comments under the pseudonym that one has at this idea; the author under the idea's own. */
    @Transactional
    public IdeaChange comment(Seat who, UUID id, String words) {
        who.require(Act.PROPOSE_IDEA);
        if (store.find(who.space(), id).isEmpty()) {
            return new IdeaChange.Refused("", "There is no such idea here.");
        }
        var said = words.strip();
        if (said.isEmpty() || said.length() > Comment.LONGEST) {
            return new IdeaChange.Refused(
                    "words", "Write 1 to %d characters here: there are %d.".formatted(Comment.LONGEST, said.length()));
        }
        var pseudonym = store.hand(who, id).map(Hand::pseudonym).orElseGet(() -> take(who, id, false));
        ledger.record(hidden(who, new Subject("comment", ids.unordered()), new IdeaCommented(id, pseudonym, said)));
        return new IdeaChange.Done();
    }

    private String take(Seat who, UUID idea, boolean author) {
        var pseudonym = pseudonyms.draw(name -> store.taken(who.space(), name));
        var taken = new PseudonymTaken(idea, who.person(), who.party(), pseudonym, author);
        ledger.record(hidden(who, new Subject("hand", ids.unordered()), taken).onlyFor(who.person()));
        return pseudonym;
    }

    /**
     * Says in one's own name that an idea is one's own; not while a panel judges it, which shall not know. A verdict that
     * arrives at the same moment goes first.
     */
    @Transactional
    public IdeaChange reveal(Seat who, UUID id) {
        var hand = store.hand(who, id).filter(Hand::author);
        var idea = store.hold(who.space(), id);
        if (hand.isEmpty() || idea.isEmpty() || idea.get().author() != null) {
            return new IdeaChange.Refused("", "Only its author reveals who proposed an idea, and once.");
        }
        if (panels.judging(who.space(), id)) {
            return new IdeaChange.Refused("", "A panel judges this idea now. Reveal yourself when it is closed.");
        }
        var revealed = new IdeaAuthorRevealed(hand.get().pseudonym(), who.role() == Role.END_USER);
        ledger.record(who.did(idea(id), revealed));
        return new IdeaChange.Done();
    }

    /**
     * Takes the words of one's own idea out of the record, under the same pseudonym; not while a panel judges it.
     *
     * @param reason readable by everybody here
     */
    @Transactional
    public IdeaChange redact(Seat who, UUID id, String reason) {
        if (store.hand(who, id).filter(Hand::author).isEmpty()) {
            return new IdeaChange.Refused("", "Only its author takes the words of an idea back.");
        }
        if (panels.judging(who.space(), id)) {
            return new IdeaChange.Refused("", "A panel judges this idea now. Take its words back when it is closed.");
        }
        if (reason.isBlank()) {
            return new IdeaChange.Refused("reason", "Say why: the reason stays where the words were.");
        }
        var proposed = ledger.story(who.space(), id).stream()
                .filter(recorded -> recorded.fact() instanceof IdeaProposed)
                .findFirst();
        if (proposed.isEmpty()) {
            return new IdeaChange.Refused("", "The words of this idea are gone already.");
        }
        redactor.redact(proposed.get(), null, reason.strip());
        return new IdeaChange.Done();
    }

    /** Ideas as a panel judges them: their words, without so much as a pseudonym. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<PanelItem> items(UUID space, Collection<UUID> ideas) {
        return ideas.stream()
                .flatMap(id -> store.find(space, id).stream())
                .map(Ideas::item)
                .toList();
    }

    private static PanelItem item(Idea idea) {
        var proposal = idea.proposal();
        var words = proposal.text() + "\n\nExpected benefit: " + proposal.benefit();
        return new PanelItem(idea.id(), "idea", proposal.title(), words, "ideas/" + idea.id(), Set.of());
    }

    private static Entry hidden(Seat who, Subject subject, IdeaFact fact) {
        return Entry.of(who.space(), subject, null, fact).hidingAuthor();
    }

    static Subject idea(UUID id) {
        return new Subject("idea", id);
    }
}
