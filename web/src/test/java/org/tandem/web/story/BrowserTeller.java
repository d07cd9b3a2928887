package org.tandem.web.story;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Role;
import org.tandem.web.Visitors;

/** Tells the story in real browsers, one for each persona, whose letters come by real mail. */
@TestComponent
@Lazy
class BrowserTeller implements LaterTeller {

    private final Visitors visitors;
    private final Identity identity;
    private final Map<String, Screen> screens = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Map<UUID, String> titles = new HashMap<>();
    private List<String> judged = List.of();
    private @Nullable UUID space;

    BrowserTeller(Visitors visitors, Identity identity) {
        this.visitors = visitors;
        this.identity = identity;
    }

    @Override
    public UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    Screen screen(Persona persona) {
        return screen(persona.email());
    }

    private Screen screen(String email) {
        return screens.computeIfAbsent(email, unknown -> new Screen(visitors.stranger(), checked));
    }

    private Screen agreement(Persona by, String section) {
        return screen(by).open("/spaces/%s/agreement/%s".formatted(space(), section));
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var email = mail + "@example.org";
        fillIn(screen(email).open("/sign-up"), name, email, organisation).sees("Your desk");
        return persona(name, mail, organisation, Role.LEADER);
    }

    private static Screen fillIn(Screen screen, String name, String email, String organisation) {
        return screen.fill("Your name", name)
                .fill("E-mail address", email)
                .fill("Password", Persona.PASSWORD)
                .fill("Organisation", organisation)
                .press("Create and sign in");
    }

    private Persona persona(String name, String mail, String organisation, Role role) {
        var person = identity.signIn(mail + "@example.org", Persona.PASSWORD).orElseThrow();
        return new Persona(name, mail, organisation, role, person.id());
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        screen(client)
                .open("/partnerships")
                .fill("Name of the partnership", name)
                .fill("E-mail of the leader of the other side", provider.email())
                .check("the client")
                .press("Send the invitation")
                .sees("The invitation is on its way to " + provider.email());
        screen(provider)
                .open(PostOffice.invitation(provider.email()))
                .check("Ember")
                .press("Accept")
                .seesHeading(name);
        space = screen(provider).id();
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var email = mail + "@example.org";
        screen(leader)
                .open("/spaces/%s/people".formatted(space()))
                .fill("E-mail address", email)
                .check(role.title())
                .choose("Kind of participant", "Team")
                .press("Send the invitation")
                .sees("The invitation is on its way to " + email);
        var screen = screen(email).open(PostOffice.invitation(email)).follow("Create your organisation and go on");
        fillIn(screen, name, email, name)
                .sees("offers you a seat")
                .press("Accept")
                .sees("What waits here");
        return persona(name, mail, leader.organisation(), role);
    }

    @Override
    public void onePage(Persona by, Persona client, Persona provider) {
        agreement(by, "basis")
                .fill("Reference of the legal contract", Script.CONTRACT)
                .check("The legal contract prevails")
                .choose("For " + client.organisation(), client.name())
                .choose("For " + provider.organisation(), provider.name())
                .check("5. Owned jointly, each uses it freely")
                .fill("Currency", "USD")
                .fill("Share of " + client.organisation(), "50")
                .fill("Share of " + provider.organisation(), "50");
        save(by);
    }

    private void save(Persona by) {
        screen(by).press("Save").sees("is saved as a new version");
    }

    /** By keyboard alone: what binds must not need a mouse. */
    @Override
    public void signAgreement(Persona by, @Nullable String restatement) {
        var version = agreement(by, "signature").version();
        if (restatement != null) {
            screen(by).tabTo("What changes, in your own words").type(restatement);
        }
        screen(by).tabTo("Sign version " + version).enter().seesHeading("What we agreed");
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        agreement(by, "signature").press("Accept the restatement").sees("in force since");
    }

    @Override
    public UUID stateNeed(Persona by, String title) {
        return screen(by)
                .open("/spaces/%s/needs/new".formatted(space()))
                .fill("Title", title)
                .fill("What is lacking?", Script.LACKING)
                .check("Improve the process")
                .press("State the need")
                .seesHeading(title)
                .id();
    }

    @Override
    public void answerForOutsourcing(Persona by, UUID need) {
        answer(by, need, "Regular", "No");
    }

    @Override
    public void answerForOpenInnovation(Persona by, UUID need) {
        answer(by, need, "One-off", "Yes");
    }

    private void answer(Persona by, UUID need, String regular, String novelty) {
        screen(by)
                .open("/spaces/%s/needs/%s".formatted(space(), need))
                .check(regular)
                .check("Not core")
                .fill("For how long is it needed? (optional)", "5")
                .checkAll("What does the specification say?")
                .checkIn("Are the skills in house?", "No")
                .checkIn("Is something new wanted?", novelty)
                .press("Save the answers")
                .sees("The answers are saved");
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        screen(by)
                .open("/spaces/%s/needs/%s".formatted(space(), need))
                .checkIn("Route", route)
                .fill("Reason", reason)
                .press("Decide")
                .sees("Decided on");
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        agreement(by, "gains").fill("What we gain", own).fill("What the other side gains", others);
        save(by);
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        agreement(by, "aims").fill("Aims that both sides share", String.join("\n", aims));
        save(by);
    }

    @Override
    public void rateAims(Persona by, int value) {
        agreement(by, "ratings")
                .rate(value)
                .press("Hand in the ratings")
                .sees(Pattern.compile("Your ratings are in\\.|Both sides have rated"));
    }

    @Override
    public void writeObjective(Persona by, Persona owner) {
        agreement(by, "objectives/new")
                .fill("What is measured", Script.MEASURE)
                .fill("Unit", Script.UNIT)
                .check("Lower is better")
                .fill("Baseline", "20")
                .fill("Target", "12")
                .fill("Until", "2027-12-31")
                .choose("Owner", owner.name())
                .press("Save the objective")
                .sees("The objective is saved");
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        agreement(by, "investment");
        stake(by, by, cap);
        stake(by, other, cap);
        save(by);
    }

    private void stake(Persona by, Persona side, long cap) {
        var dollars = String.valueOf(cap / 100);
        screen(by)
                .fill(side.organisation() + " puts in at most", dollars)
                .fill(side.organisation() + " loses at most", dollars)
                .fill("Part of a loss borne by " + side.organisation(), "50");
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        agreement(by, "exit")
                .fill("What lets either side leave", trigger)
                .fill("How the work goes on", plan)
                .fill("Notice", "90")
                .fill("Drill until", "2027-06-30");
        save(by);
    }

    private LaterScreens later(Persona by) {
        return new LaterScreens(screen(by), "/spaces/%s/".formatted(space()));
    }

    @Override
    public UUID proposeIdea(Persona by, String title) {
        var idea = later(by).proposeIdea(title);
        titles.put(idea, title);
        return idea;
    }

    private String title(UUID id) {
        return Objects.requireNonNull(titles.get(id));
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        judged = ideas.stream().map(this::title).toList();
        return later(by).openPanel(judged, reviewers.stream().map(Persona::name).toList());
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        later(by).review(panel, score);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        later(by).closePanel(panel, judged, title(go));
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        later(by).revealAuthor(idea);
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        var funding = later(by).openFunding(idea, title, cost);
        titles.put(funding, title);
        return funding;
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        later(by).fund(funding, amount);
    }

    @Override
    public UUID draftProject(Persona by, UUID funding, String title) {
        var project = later(by).draftProject(title(funding), title);
        titles.put(project, title);
        return project;
    }

    @Override
    public void place(Persona by, UUID project, Persona member, String function, String skill) {
        later(by).place(project, member, function, skill);
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        later(by).addPhase(project, title, lead.name());
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        return later(by).requestCommitment(promiser.organisation(), title(project));
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        later(by).acceptCommitment(commitment);
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        later(by).startIsRefused(project, because);
    }

    @Override
    public void startProject(Persona by, UUID project) {
        later(by).startProject(project);
    }

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        return later(by).draftPlan(project, title(project), lead.name());
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

    /** The partnership at a glance, as this persona sees it. */
    void picture(Persona of, Path file) {
        screen(of).open("/spaces/" + space()).picture(file);
    }
}
