package org.tandem.web.story.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;
import org.tandem.web.story.Sourcing;

record RestSourcing(Callers callers) implements Sourcing {

    @Override
    public UUID stateNeed(Persona by, String title) {
        var statement = Map.of("title", title, "lacking", Script.LACKING, "motives", List.of("IMPROVE_PROCESS"));
        return callers.of(by).create(callers.path("needs"), statement);
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
        var address = callers.path("needs/%s", need);
        var answers = Map.of(
                "regular",
                regular,
                "core",
                false,
                "horizonYears",
                5,
                "specified",
                SpecificationItem.values(),
                "volumes",
                List.of(),
                "expertise",
                false,
                "novelty",
                novelty);
        callers.of(by).put(address + "/answers", address, answers);
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        var address = callers.path("needs/%s", need);
        var chosen = Arrays.stream(Route.values())
                .filter(one -> one.title().equals(route))
                .findFirst()
                .orElseThrow();
        callers.of(by).post(address + "/route", address, Map.of("route", chosen, "reason", reason));
    }
}
