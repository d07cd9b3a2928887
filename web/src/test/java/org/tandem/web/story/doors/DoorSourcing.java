package org.tandem.web.story.doors;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.cast.Binding;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;
import org.tandem.web.story.Sourcing;

record DoorSourcing(Players players, Binding steps) implements Sourcing {

    @Override
    public UUID stateNeed(Persona by, String title) {
        var statement = new NeedStatement(title, Script.LACKING, null, Set.of(Motive.IMPROVE_PROCESS));
        return steps.state(players.actor(by), statement);
    }

    @Override
    public void answerForOutsourcing(Persona by, UUID need) {
        answer(by, need, true, false);
    }

    @Override
    public void answerForOpenInnovation(Persona by, UUID need) {
        answer(by, need, false, true);
    }

    private void answer(Persona by, UUID need, boolean regular, boolean novelty) {
        var specified = EnumSet.allOf(SpecificationItem.class);
        var answers = new Answers(regular, false, 5, specified, List.of(), false, novelty);
        steps.answer(players.actor(by), need, answers);
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        var chosen = Arrays.stream(Route.values())
                .filter(one -> one.title().equals(route))
                .findFirst()
                .orElseThrow();
        steps.decide(players.actor(by), need, chosen, reason);
    }
}
