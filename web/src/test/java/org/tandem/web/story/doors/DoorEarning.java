package org.tandem.web.story.doors;

import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.web.story.Earning;
import org.tandem.web.story.Persona;

record DoorEarning(Players players, org.tandem.cast.Earning steps) implements Earning {

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        return steps.draftPlan(players.actor(by), Claims.plan(project, lead.person()));
    }

    @Override
    public void signPlan(Persona by, UUID plan) {
        steps.signPlan(players.actor(by), plan);
    }

    @Override
    public void importReadings(Persona by, UUID plan) {
        steps.importReadings(players.actor(by), plan, Claims.readings());
    }

    @Override
    public UUID look(Persona by, UUID plan) {
        return steps.look(players.actor(by), plan);
    }

    @Override
    public void confirm(Persona by, UUID outcome) {
        steps.confirm(players.actor(by), outcome);
    }

    @Override
    public UUID drawStatement(Persona by, UUID outcome) {
        return steps.draw(players.actor(by), outcome);
    }

    @Override
    public void signStatement(Persona by, UUID statement) {
        steps.sign(players.actor(by), statement);
    }
}
