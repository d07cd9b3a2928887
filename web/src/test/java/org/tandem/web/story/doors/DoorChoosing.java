package org.tandem.web.story.doors;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.portfolio.Ask;
import org.tandem.web.story.Choosing;
import org.tandem.web.story.Persona;

/** @param authors who must not be known to reviewers */
record DoorChoosing(Players players, org.tandem.cast.Choosing steps, Set<UUID> authors) implements Choosing {

    DoorChoosing(Players players, org.tandem.cast.Choosing steps) {
        this(players, steps, new HashSet<>());
    }

    @Override
    public UUID proposeIdea(Persona by, String title, String words) {
        authors.add(by.person());
        return steps.propose(players.actor(by), new Proposal(title, words, Claims.EXPECTED));
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        return steps.openPanel(
                players.actor(by),
                ideas,
                reviewers.stream().map(Persona::person).collect(toSet()));
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        var actor = players.actor(by);
        assertThat(steps.assigned(actor, panel))
                .isNotEmpty()
                .allSatisfy(assignment -> assertThat(assignment.toString())
                        .doesNotContain(authors.stream().map(UUID::toString).toArray(String[]::new)));
        steps.review(actor, panel, score);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        steps.closePanel(players.actor(by), panel, go);
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        steps.reveal(players.actor(by), idea);
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        return steps.openFunding(players.actor(by), new Ask(idea, title, cost, "USD"));
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        steps.fund(players.actor(by), funding, amount);
    }
}
