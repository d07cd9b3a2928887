package org.tandem.web.story.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.web.story.Delivering;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

record DoorDelivering(Players players, org.tandem.cast.Delivering steps) implements Delivering {

    @Override
    public UUID draftProject(Persona by, UUID funding) {
        return steps.draft(players.actor(by), funding, Claims.charter());
    }

    @Override
    public void place(Persona by, UUID project, Persona member, Post post) {
        var placement = new Placement(member.person(), post.function(), List.of(post.skill()), 50);
        steps.place(players.actor(by), project, placement);
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        steps.addPhase(players.actor(by), project, new Phase(title, Script.PHASE_OBJECTIVE, lead.person()));
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        var promise = Claims.promise(
                players.party(promiser),
                players.party(receiver),
                project,
                steps.today().plusDays(30));
        return steps.request(players.actor(by), promise);
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        steps.accept(players.actor(by), commitment);
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        assertThat(steps.tryToStart(players.actor(by), project))
                .isInstanceOfSatisfying(
                        ProjectChange.Refused.class,
                        refused -> assertThat(refused.reason()).contains(because));
    }

    @Override
    public void startProject(Persona by, UUID project) {
        steps.start(players.actor(by), project);
    }
}
