package org.tandem.web.story.doors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.GainBand;
import org.tandem.bind.agreements.GainShare;
import org.tandem.bind.agreements.Incentive;
import org.tandem.bind.agreements.IncentiveChoice;
import org.tandem.bind.agreements.Investment;
import org.tandem.bind.agreements.Objective;
import org.tandem.bind.agreements.ObjectiveForm;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Pledge;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Stake;
import org.tandem.cast.Binding;
import org.tandem.web.story.Agreeing;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

record DoorAgreeing(Players players, Binding steps) implements Agreeing {

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
        return new Basis.Leader(players.party(persona), persona.person());
    }

    private Share half(Persona persona) {
        return new Share(players.party(persona), Percent.of(50));
    }

    private void save(Persona by, Clause clause) {
        steps.save(players.actor(by), clause);
    }

    @Override
    public void sign(Persona by, @Nullable String restatement) {
        steps.sign(players.actor(by), restatement);
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        steps.accept(players.actor(by), players.party(other));
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        save(by, new Gain(players.party(by), own, others));
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        save(by, new AimList(List.of(aims)));
    }

    @Override
    public void rateAims(Persona by, int value) {
        steps.rate(players.actor(by), value);
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
    public void writeIncentives(Persona by) {
        var pledges = List.of(new Pledge(Incentive.PRODUCTIVITY_TARGET, ""), new Pledge(Incentive.INNOVATION_DAYS, ""));
        save(by, new IncentiveChoice(pledges, Set.of()));
    }

    @Override
    public void writeBands(Persona by, Persona keeper, Persona other) {
        var bands = List.of(
                band(Percent.ZERO, Percent.of(80), other, 60), band(Percent.of(80), Percent.HUNDRED, other, 40));
        save(by, new GainShare(players.party(keeper), bands, Percent.ZERO, false));
    }

    private GainBand band(Percent from, Percent to, Persona other, long percent) {
        return new GainBand(from, to, List.of(new Share(players.party(other), Percent.of(percent))));
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        save(by, new Investment(List.of(stake(by, cap), stake(other, cap))));
    }

    private Stake stake(Persona persona, long cap) {
        return new Stake(players.party(persona), cap, cap, Percent.of(50));
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        save(by, new ExitPlan(List.of(trigger), plan, 90, LocalDate.of(2027, 6, 30)));
    }
}
