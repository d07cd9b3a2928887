package org.tandem.web.story;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Scope;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Aim;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.Investment;
import org.tandem.bind.agreements.Objective;
import org.tandem.bind.agreements.ObjectiveForm;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Rating;
import org.tandem.bind.agreements.Ratings;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Signing;
import org.tandem.bind.agreements.Stake;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedChange;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.choose.portfolio.Ask;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;

/** Tells the story through the doors of the stages. */
@TestComponent
class DoorsTeller implements LaterTeller {

    private final Cast cast;
    private final Invitations invitations;
    private final Agreements agreements;
    private final Ratings ratings;
    private final Signatures signatures;
    private final Needs needs;
    private final LaterDoors stages;
    private @Nullable UUID space;

    DoorsTeller(
            Cast cast,
            Invitations invitations,
            Agreements agreements,
            Ratings ratings,
            Signatures signatures,
            Needs needs,
            LaterDoors stages) {
        this.cast = cast;
        this.invitations = invitations;
        this.agreements = agreements;
        this.ratings = ratings;
        this.signatures = signatures;
        this.needs = needs;
        this.stages = stages;
    }

    @Override
    public UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    Player player(Persona persona) {
        return cast.player(persona.person(), space());
    }

    private Seat seat(Persona persona) {
        return player(persona).seat();
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var welcome = cast.signUp(name, mail, organisation);
        return new Persona(name, mail, organisation, Role.LEADER, welcome.person());
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        var own = cast.own(client.person());
        var link = own.does(() -> invitations.invitePartner(own.seat(), provider.email(), name, PartyRole.CLIENT));
        var accepted = Scope.of(provider.person()).call(() -> invitations.accept(provider.person(), link, Tone.EMBER));
        space = ((Invitation.Accepted) accepted).space();
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var person = cast.signUp(name, mail, name).person();
        var inviting = player(leader);
        var link = inviting.does(
                () -> invitations.inviteColleague(inviting.seat(), mail + "@example.org", role, ParticipantKind.TEAM));
        var accepted = Scope.of(person).call(() -> invitations.accept(person, link, Tone.HARBOUR));
        assertThat(accepted).isInstanceOf(Invitation.Accepted.class);
        return new Persona(name, mail, leader.organisation(), role, person);
    }

    @Override
    public void onePage(Persona by, Persona client, Persona provider) {
        save(
                by,
                new Basis(
                        Script.CONTRACT,
                        Basis.Precedence.CONTRACT,
                        List.of(leader(client), leader(provider)),
                        IpPosition.JOINT,
                        "USD",
                        List.of(half(client), half(provider))));
    }

    private Basis.Leader leader(Persona persona) {
        return new Basis.Leader(seat(persona).party(), persona.person());
    }

    private Share half(Persona persona) {
        return new Share(seat(persona).party(), Percent.of(50));
    }

    private void save(Persona by, Clause clause) {
        var player = player(by);
        var saved = player.does(
                () -> agreements.save(player.seat(), agreements.of(space()).edition(), clause));
        assertThat(saved).isInstanceOf(Saving.Saved.class);
    }

    @Override
    public void signAgreement(Persona by, @Nullable String restatement) {
        var player = player(by);
        var signed = player.does(
                () -> signatures.sign(player.seat(), agreements.of(space()).edition(), restatement));
        assertThat(signed).isNotInstanceOf(Signing.Refused.class);
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        var player = player(by);
        var accepted = player.does(() -> signatures.accept(
                player.seat(), agreements.of(space()).edition(), seat(other).party()));
        assertThat(accepted).isInstanceOf(Signing.EnteredIntoForce.class);
    }

    @Override
    public UUID stateNeed(Persona by, String title) {
        var player = player(by);
        return player.does(() -> needs.state(
                player.seat(), new NeedStatement(title, Script.LACKING, null, Set.of(Motive.IMPROVE_PROCESS))));
    }

    @Override
    public void answerForOutsourcing(Persona by, UUID need) {
        answer(by, need, new Answers(true, false, 5, EnumSet.allOf(SpecificationItem.class), List.of(), false, false));
    }

    @Override
    public void answerForOpenInnovation(Persona by, UUID need) {
        answer(by, need, new Answers(false, false, 5, EnumSet.allOf(SpecificationItem.class), List.of(), false, true));
    }

    private void answer(Persona by, UUID need, Answers answers) {
        var player = player(by);
        player.runs(() -> needs.answer(player.seat(), need, version(need), Need.WHOLE, answers));
    }

    private int version(UUID need) {
        return needs.find(space(), need).orElseThrow().version();
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        var player = player(by);
        var chosen = Arrays.stream(Route.values())
                .filter(one -> one.title().equals(route))
                .findFirst()
                .orElseThrow();
        var decided = player.does(() -> needs.decide(player.seat(), need, version(need), chosen, reason));
        assertThat(decided).isEqualTo(new NeedChange.Done());
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        save(by, new Gain(seat(by).party(), own, others));
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        save(by, new AimList(List.of(aims)));
    }

    @Override
    public void rateAims(Persona by, int value) {
        var player = player(by);
        var rated = player.does(() ->
                ratings.rate(player.seat(), ratings.open(space()).stream().collect(toMap(Aim::id, aim -> value))));
        assertThat(rated).isInstanceOf(Rating.Rated.class);
    }

    @Override
    public void writeObjective(Persona by, Persona owner) {
        save(
                by,
                new ObjectiveForm(
                        null,
                        Script.MEASURE,
                        Script.UNIT,
                        Objective.Direction.LOWER,
                        new BigDecimal("20"),
                        new BigDecimal("12"),
                        LocalDate.of(2027, 12, 31),
                        owner.person()));
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        save(by, new Investment(List.of(stake(by, cap), stake(other, cap))));
    }

    private Stake stake(Persona persona, long cap) {
        return new Stake(seat(persona).party(), cap, cap, Percent.of(50));
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        save(by, new ExitPlan(List.of(trigger), plan, 90, LocalDate.of(2027, 6, 30)));
    }

    @Override
    public UUID proposeIdea(Persona by, String title) {
        return stages.proposeIdea(player(by), title);
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        return stages.openPanel(
                player(by), ideas, reviewers.stream().map(Persona::person).collect(toSet()));
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        stages.review(player(by), panel, score);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        stages.closePanel(player(by), panel, go);
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        stages.revealAuthor(player(by), idea);
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        return stages.openFunding(player(by), new Ask(idea, title, cost, "USD"));
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        stages.fund(player(by), funding, amount);
    }

    @Override
    public UUID draftProject(Persona by, UUID funding, String title) {
        return stages.draftProject(player(by), funding, title);
    }

    @Override
    public void place(Persona by, UUID project, Persona member, String function, String skill) {
        stages.place(player(by), project, new Placement(member.person(), function, List.of(skill), 50));
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        stages.addPhase(player(by), project, new Phase(title, "Shows that it works on 1,000 claims.", lead.person()));
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        return stages.request(player(by), seat(promiser).party(), seat(receiver).party(), project);
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        stages.accept(player(by), commitment);
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        assertThat(stages.start(player(by), project))
                .isInstanceOfSatisfying(
                        ProjectChange.Refused.class,
                        refused -> assertThat(refused.reason()).contains(because));
    }

    @Override
    public void startProject(Persona by, UUID project) {
        assertThat(stages.start(player(by), project)).isInstanceOf(ProjectChange.Done.class);
    }

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        return stages.draftPlan(player(by), new ProjectLink(project, "Check the price first", lead.person()));
    }

    @Override
    public void signPlan(Persona by, UUID plan) {
        stages.signPlan(player(by), plan);
    }

    @Override
    public void importReadings(Persona by, UUID plan) {
        stages.importReadings(player(by), plan);
    }

    /** The file waits to be taken in. */
    void uploadReadings(Persona by, UUID plan) {
        stages.upload(player(by), plan);
    }

    @Override
    public UUID look(Persona by, UUID plan) {
        return stages.look(player(by), plan);
    }

    @Override
    public void confirm(Persona by, UUID outcome) {
        stages.confirm(player(by), outcome);
    }

    @Override
    public UUID drawStatement(Persona by, UUID outcome) {
        return stages.draw(player(by), outcome);
    }

    @Override
    public void signStatement(Persona by, UUID statement) {
        stages.signStatement(player(by), statement);
    }
}
