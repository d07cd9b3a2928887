package org.tandem.web.story;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The calls of one persona from ideas to statements.
 *
 * @param root the path of the space: "/api/spaces/…/"
 */
record LaterCalls(Caller caller, String root) {

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.get("id").asString());
    }

    UUID proposeIdea(String title) {
        var proposal = Map.of(
                "title", title, "text", Script.IDEA, "benefit", "Fewer claims to claw back.", "fromEndUser", false);
        return id(caller.post(root + "ideas", proposal));
    }

    UUID openPanel(List<UUID> ideas, List<UUID> reviewers) {
        var criteria = List.of("Benefit for both sides", "Feasibility", "Fit with our aims").stream()
                .map(name -> Map.of("name", name, "weight", 1))
                .toList();
        var charter = Map.of("criteria", criteria, "places", 1);
        return id(caller.post(
                root + "panels",
                Map.of(
                        "title",
                        "Spring panel",
                        "charter",
                        charter,
                        "ideas",
                        ideas,
                        "reviewers",
                        Set.copyOf(reviewers))));
    }

    void review(UUID panel, int score) {
        var path = root + "panels/" + panel;
        var judgement =
                Map.of("scores", Collections.nCopies(3, score), "novelty", score, "comment", "Clear enough to try.");
        caller.get(path)
                .get("assigned")
                .valueStream()
                .filter(assigned -> !assigned.get("own").asBoolean())
                .map(assigned -> assigned.get("item").get("id").asString())
                .forEach(item -> caller.put(path + "/reviews/" + item, judgement));
        caller.post(path + "/reviews", Map.of());
    }

    void closePanel(UUID panel, UUID go) {
        var path = root + "panels/" + panel;
        var verdicts = caller.get(path)
                .get("panel")
                .get("items")
                .valueStream()
                .map(item -> verdict(item, go))
                .toList();
        caller.post(path + "/verdicts", path, verdicts);
    }

    private static Map<String, ?> verdict(JsonNode item, UUID go) {
        var decision = id(item).equals(go) ? "GO" : "NO";
        return Map.of(
                "item",
                id(item),
                "decision",
                decision,
                "reason",
                Script.REASON,
                "quote",
                item.get("title").asString());
    }

    void revealAuthor(UUID idea) {
        caller.post(root + "ideas/" + idea + "/author", Map.of());
    }

    UUID openFunding(UUID idea, String title, long cost) {
        return id(
                caller.post(root + "fundings", Map.of("idea", idea, "title", title, "cost", cost, "currency", "USD")));
    }

    void fund(UUID funding, long amount) {
        var path = root + "fundings/" + funding;
        caller.post(path + "/money", path, Map.of("amount", amount));
    }

    UUID draftProject(UUID funding, String title) {
        var benefits = Map.of(
                "efficiency",
                "2 minutes a claim",
                "effectiveness",
                "12 instead of 20 overpaid per 1,000",
                "strategic",
                "none");
        var wanted = Map.of("functions", List.of("Claims operations", "IT"), "skills", List.of("SQL"));
        var charter = Map.of(
                "title",
                title,
                "objective",
                "No claim is paid above its contract's price.",
                "benefits",
                benefits,
                "wanted",
                wanted);
        return id(caller.post(root + "projects", Map.of("charter", charter, "funding", funding)));
    }

    void place(UUID project, UUID person, String function, String skill) {
        var path = root + "projects/" + project;
        caller.post(
                path + "/team",
                path,
                Map.of("person", person, "function", function, "skills", List.of(skill), "percent", 50));
    }

    void addPhase(UUID project, String title, UUID lead) {
        var path = root + "projects/" + project;
        var phase = Map.of("title", title, "objective", "Shows that it works on 1,000 claims.", "lead", lead);
        caller.post(path + "/phases", path, phase);
    }

    UUID requestCommitment(UUID promiser, UUID receiver, UUID project) {
        return id(caller.post(
                root + "commitments",
                Map.of(
                        "promiser",
                        promiser,
                        "receiver",
                        receiver,
                        "what",
                        "Read access to the contract prices",
                        "condition",
                        "A query for one claim answers within a second.",
                        "due",
                        Script.inAMonth().toString(),
                        "project",
                        project,
                        "beyondContract",
                        true)));
    }

    void acceptCommitment(UUID commitment) {
        var path = root + "commitments/" + commitment;
        caller.post(path + "/acceptance", path, Map.of());
    }

    String refusedStart(UUID project) {
        var path = root + "projects/" + project;
        return caller.refusal(path + "/start", path);
    }

    void startProject(UUID project) {
        var path = root + "projects/" + project;
        caller.post(path + "/start", path, Map.of());
    }

    UUID draftPlan(UUID project, String title, UUID lead) {
        return id(caller.post(root + "plans", Caller.read("""
                {"title": "Fewer overpaid claims", "project": {"id": "%s", "name": "%s", "lead": "%s"},
                 "measure": {"name": "Overpaid per 1000", "unit": "claims per 1,000",
                             "direction": "LOWER_IS_BETTER", "source": "Claims system", "volume": "thousand claims"},
                 "rhythm": "MONTH", "change": "2025-01", "need": "2024-06",
                 "worthwhile": {"amount": 1, "percent": false},
                 "guards": [{"name": "Days to decide", "direction": "LOWER_IS_BETTER",
                             "margin": {"amount": 10, "percent": true}}],
                 "model": {"log": false, "trend": false, "season": true, "controls": []},
                 "looks": ["2025-12-31"],
                 "value": {"benefit": "CASHABLE", "investment": 500000, "runCost": 20000,
                           "classes": [{"name": "every unit", "percent": "100", "low": "30", "high": "30"}],
                           "budgetLine": "Claims leakage 4711", "currency": "USD", "targetCost": null,
                           "pays": {"notCashable": false, "retrospective": true}}}
                """.formatted(project, title, lead))));
    }

    void signPlan(UUID plan) {
        var path = root + "plans/" + plan;
        caller.post(path + "/signature", path, Map.of());
    }

    void importReadings(UUID plan) {
        var path = root + "plans/" + plan + "/readings";
        var preview = caller.upload(
                path + "/upload?file=" + Script.SERIES, new String(LaterDoors.series(), StandardCharsets.UTF_8));
        caller.post(
                path, Map.of("mapping", Objects.requireNonNull(preview.get("mapping")), "source", "The claims system"));
    }

    UUID look(UUID plan) {
        return id(caller.post(root + "plans/" + plan + "/outcomes", Map.of()));
    }

    void confirm(UUID outcome) {
        var path = root + "outcomes/" + outcome;
        caller.post(path + "/confirmation", path, Map.of());
    }

    UUID drawStatement(UUID outcome) {
        return id(caller.post(root + "outcomes/" + outcome + "/statement", Map.of()));
    }

    void signStatement(UUID statement) {
        var path = root + "statements/" + statement;
        caller.post(path + "/signature", path, Map.of());
    }
}
