package org.tandem.web.story.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.web.story.Delivering;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

record RestDelivering(Callers callers) implements Delivering {

    private String path(UUID project) {
        return callers.path("projects/%s", project);
    }

    @Override
    public UUID draftProject(Persona by, UUID funding) {
        var draft = Map.of("charter", Claims.charter(), "funding", funding);
        return callers.of(by).create(callers.path("projects"), draft);
    }

    @Override
    public void place(Persona by, UUID project, Persona member, Post post) {
        var placement = Map.of(
                "person", member.person(), "function", post.function(), "skills", List.of(post.skill()), "percent", 50);
        callers.of(by).post(path(project) + "/team", path(project), placement);
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        var phase = Map.of("title", title, "objective", Script.PHASE_OBJECTIVE, "lead", lead.person());
        callers.of(by).post(path(project) + "/phases", path(project), phase);
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        var promise = Claims.promise(
                callers.organisation(promiser), callers.organisation(receiver), project, Script.inAMonth());
        return callers.of(by).create(callers.path("commitments"), promise);
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        var path = callers.path("commitments/%s", commitment);
        callers.of(by).post(path + "/acceptance", path, Map.of());
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        assertThat(callers.of(by).refusal(path(project) + "/start", path(project)))
                .contains(because);
    }

    @Override
    public void startProject(Persona by, UUID project) {
        callers.of(by).post(path(project) + "/start", path(project), Map.of());
    }
}
