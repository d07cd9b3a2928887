package org.tandem.web.story.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.web.story.Choosing;
import org.tandem.web.story.Persona;
import tools.jackson.databind.JsonNode;

/** @param authors names and ids that must not reach a reviewer */
record RestChoosing(Callers callers, Set<String> authors) implements Choosing {

    RestChoosing(Callers callers) {
        this(callers, new HashSet<>());
    }

    @Override
    public UUID proposeIdea(Persona by, String title, String words) {
        authors.addAll(List.of(by.name(), by.person().toString()));
        var proposal = Map.of("title", title, "text", words, "benefit", Claims.EXPECTED, "fromEndUser", false);
        return callers.of(by).create(callers.path("ideas"), proposal);
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        var criteria = List.of("Benefit for both sides", "Feasibility", "Fit with our aims").stream()
                .map(name -> Map.of("name", name, "weight", 1))
                .toList();
        var opening = Map.of(
                "title",
                Claims.PANEL,
                "charter",
                Map.of("criteria", criteria, "places", 1),
                "ideas",
                ideas,
                "reviewers",
                reviewers.stream().map(Persona::person).toList());
        return callers.of(by).create(callers.path("panels"), opening);
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        var caller = callers.of(by);
        var path = callers.path("panels/%s", panel);
        var judgement = Map.of("scores", Collections.nCopies(3, score), "novelty", score, "comment", Claims.COMMENT);
        for (var idea : assigned(caller, path)) {
            learnsNoAuthor(caller.get(callers.path("ideas/%s", idea)));
            caller.put(path + "/reviews/" + idea, judgement);
        }
        caller.post(path + "/reviews", Map.of());
    }

    private List<UUID> assigned(Caller caller, String panel) {
        var found = caller.get(panel);
        learnsNoAuthor(found);
        return found.get("assigned")
                .valueStream()
                .filter(assigned -> !assigned.get("own").asBoolean())
                .map(assigned -> Caller.id(assigned.get("item")))
                .toList();
    }

    private void learnsNoAuthor(JsonNode answer) {
        assertThat(answer.toString()).doesNotContain(authors);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        var path = callers.path("panels/%s", panel);
        var items = callers.of(by).get(path).get("panel").get("items");
        var verdicts = items.valueStream().map(item -> verdict(item, go)).toList();
        callers.of(by).post(path + "/verdicts", path, verdicts);
    }

    private static Map<String, ?> verdict(JsonNode item, UUID go) {
        var id = Caller.id(item);
        var decision = id.equals(go) ? "GO" : "NO";
        var quote = item.get("title").asString();
        return Map.of("item", id, "decision", decision, "reason", Claims.REASON, "quote", quote);
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        callers.of(by).post(callers.path("ideas/%s/author", idea), Map.of());
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        var ask = Map.of("idea", idea, "title", title, "cost", cost, "currency", "USD");
        return callers.of(by).create(callers.path("fundings"), ask);
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        var path = callers.path("fundings/%s", funding);
        callers.of(by).post(path + "/money", path, Map.of("amount", amount));
    }
}
