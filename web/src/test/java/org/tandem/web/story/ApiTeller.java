package org.tandem.web.story;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.tandem.Cast;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Token;
import org.tandem.base.identity.Tokens;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.web.Visitors;
import tools.jackson.databind.JsonNode;

/** Tells the story by REST over real HTTP. Only signing up and making tokens are done at their doors: people do these. */
@TestComponent
@Lazy
class ApiTeller implements LaterTeller {

    private final Visitors visitors;
    private final Cast cast;
    private final Identity identity;
    private final Tokens tokens;
    private final Map<UUID, Caller> callers = new HashMap<>();
    private @Nullable UUID space;

    ApiTeller(Visitors visitors, Cast cast, Identity identity, Tokens tokens) {
        this.visitors = visitors;
        this.cast = cast;
        this.identity = identity;
        this.tokens = tokens;
    }

    @Override
    public UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    private Caller caller(Persona persona) {
        return Objects.requireNonNull(callers.get(persona.person()));
    }

    /** A fresh token for all spaces in which the person now has a seat. */
    private Caller token(UUID person) {
        var spaces =
                identity.memberships(person).stream().map(Membership::space).collect(toSet());
        var created = (Token.Created) tokens.create(person, new Token.Form("The story", spaces, 1));
        var caller = new Caller(visitors.address(), created.secret());
        callers.put(person, caller);
        return caller;
    }

    private String path(String rest) {
        return "/api/spaces/%s/%s".formatted(space(), rest);
    }

    private String organisation(Persona persona) {
        return found(caller(persona).get(path("parties")), "name", persona.organisation(), "organisation");
    }

    /** Of the element of a list whose field has this value, another field. */
    private static String found(JsonNode list, String field, String value, String wanted) {
        return list.valueStream()
                .filter(one -> one.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow()
                .get(wanted)
                .asString();
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var person = cast.signUp(name, mail, organisation).person();
        token(person);
        return new Persona(name, mail, organisation, Role.LEADER, person);
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        var own = found(caller(client).get("/api/spaces"), "kind", "ORGANISATION", "space");
        caller(client)
                .post(
                        "/api/spaces/%s/partner-invitations".formatted(own),
                        Map.of("email", provider.email(), "partnership", name, "ownRole", "CLIENT"));
        space = accept(provider.person(), provider.email(), "EMBER");
        token(client.person());
    }

    private UUID accept(UUID person, String email, String tone) {
        var link = PostOffice.invitation(email).split("/");
        var accepted = caller(person)
                .post("/api/invitations", Map.of("space", link[2], "id", link[3], "secret", link[4], "tone", tone));
        token(person);
        return UUID.fromString(accepted.get("space").asString());
    }

    private Caller caller(UUID person) {
        return Objects.requireNonNull(callers.get(person));
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var colleague = signUp(name, mail, name);
        caller(leader)
                .post(
                        path("people/invitations"),
                        Map.of("email", colleague.email(), "role", role.name(), "kind", "TEAM"));
        assertThat(accept(colleague.person(), colleague.email(), "HARBOUR")).isEqualTo(space());
        return new Persona(name, mail, leader.organisation(), role, colleague.person());
    }

    @Override
    public void onePage(Persona by, Persona client, Persona provider) {
        save(
                by,
                "basis",
                Map.of(
                        "contract",
                        Script.CONTRACT,
                        "precedence",
                        "CONTRACT",
                        "ip",
                        "JOINT",
                        "currency",
                        "USD",
                        "leaders",
                        List.of(leader(client), leader(provider)),
                        "shares",
                        List.of(half(client), half(provider))));
    }

    private Map<String, ?> leader(Persona persona) {
        return Map.of("party", organisation(persona), "person", persona.person());
    }

    private Map<String, ?> half(Persona persona) {
        return Map.of("party", organisation(persona), "percent", "50");
    }

    private void save(Persona by, String section, Map<String, ?> body) {
        caller(by).put(path("agreement/" + section), path("agreement"), body);
    }

    @Override
    public void signAgreement(Persona by, @Nullable String restatement) {
        Map<String, ?> body = restatement == null ? Map.of() : Map.of("restatement", restatement);
        caller(by).post(path("agreement/signature"), path("agreement"), body);
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        var accepted = caller(by)
                .post(
                        path("agreement/restatements/%s/acceptance".formatted(organisation(other))),
                        path("agreement"),
                        Map.of());
        assertThat(accepted.get("inForce").asBoolean()).isTrue();
    }

    @Override
    public UUID stateNeed(Persona by, String title) {
        var statement = Map.of("title", title, "lacking", Script.LACKING, "motives", List.of("IMPROVE_PROCESS"));
        return UUID.fromString(
                caller(by).post(path("needs"), statement).get("id").asString());
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
        var address = path("needs/" + need);
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
        caller(by).put(address + "/answers", address, answers);
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        var address = path("needs/" + need);
        var chosen = Arrays.stream(Route.values())
                .filter(one -> one.title().equals(route))
                .findFirst()
                .orElseThrow();
        caller(by).post(address + "/route", address, Map.of("route", chosen, "reason", reason));
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        save(by, "gains", Map.of("own", own, "others", others));
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        save(by, "aims", Map.of("words", aims));
    }

    @Override
    public void rateAims(Persona by, int value) {
        var values = caller(by)
                .get(path("agreement/ratings"))
                .get("aims")
                .valueStream()
                .collect(toMap(compared -> compared.get("aim").get("id").asString(), compared -> value));
        assertThat(values).isNotEmpty();
        caller(by).post(path("agreement/ratings"), values);
    }

    @Override
    public void writeObjective(Persona by, Persona owner) {
        caller(by)
                .post(
                        path("agreement/objectives"),
                        path("agreement"),
                        Map.of(
                                "metric",
                                Script.MEASURE,
                                "unit",
                                Script.UNIT,
                                "direction",
                                "LOWER",
                                "baseline",
                                20,
                                "target",
                                12,
                                "date",
                                "2027-12-31",
                                "owner",
                                owner.person()));
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        save(by, "investment", Map.of("stakes", List.of(stake(by, cap), stake(other, cap))));
    }

    private Map<String, ?> stake(Persona side, long cap) {
        return Map.of("party", organisation(side), "cap", cap, "maximumLoss", cap, "lossShare", "50");
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        save(by, "exit", Map.of("triggers", List.of(trigger), "plan", plan, "noticeDays", 90, "drill", "2027-06-30"));
    }

    private LaterCalls later(Persona by) {
        return new LaterCalls(caller(by), path(""));
    }

    @Override
    public UUID proposeIdea(Persona by, String title) {
        return later(by).proposeIdea(title);
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        return later(by)
                .openPanel(ideas, reviewers.stream().map(Persona::person).toList());
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        later(by).review(panel, score);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        later(by).closePanel(panel, go);
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        later(by).revealAuthor(idea);
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        return later(by).openFunding(idea, title, cost);
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        later(by).fund(funding, amount);
    }

    @Override
    public UUID draftProject(Persona by, UUID funding, String title) {
        return later(by).draftProject(funding, title);
    }

    @Override
    public void place(Persona by, UUID project, Persona member, String function, String skill) {
        later(by).place(project, member.person(), function, skill);
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        later(by).addPhase(project, title, lead.person());
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        return later(by)
                .requestCommitment(
                        UUID.fromString(organisation(promiser)), UUID.fromString(organisation(receiver)), project);
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        later(by).acceptCommitment(commitment);
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        assertThat(later(by).refusedStart(project)).contains(because);
    }

    @Override
    public void startProject(Persona by, UUID project) {
        later(by).startProject(project);
    }

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        return later(by).draftPlan(project, "Check the price first", lead.person());
    }

    @Override
    public void signPlan(Persona by, UUID plan) {
        later(by).signPlan(plan);
    }

    @Override
    public void importReadings(Persona by, UUID plan) {
        later(by).importReadings(plan);
    }

    @Override
    public UUID look(Persona by, UUID plan) {
        return later(by).look(plan);
    }

    @Override
    public void confirm(Persona by, UUID outcome) {
        later(by).confirm(outcome);
    }

    @Override
    public UUID drawStatement(Persona by, UUID outcome) {
        return later(by).drawStatement(outcome);
    }

    @Override
    public void signStatement(Persona by, UUID statement) {
        later(by).signStatement(statement);
    }
}
