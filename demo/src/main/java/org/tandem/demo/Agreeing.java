package org.tandem.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Effort;
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
import org.tandem.bind.agreements.ProcessArea;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceKind;
import org.tandem.bind.agreements.SetupPlan;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Stake;
import org.tandem.bind.agreements.Vision;
import org.tandem.cast.Actor;
import org.tandem.cast.Binding;
import org.tandem.demo.Stage.Pair;

/** Two sides of the demonstration agree: on the one page, or on all of it. */
@Component
class Agreeing {

    private final Binding binding;
    private final StoryClock clock;

    Agreeing(Binding binding, StoryClock clock) {
        this.binding = binding;
        this.clock = clock;
    }

    /** The one page, half of a gain each, signed by both. */
    void onePage(Pair pair, String contract, String currency) {
        basis(pair, contract, currency);
        binding.sign(pair.client(), null);
        binding.sign(pair.provider(), null);
    }

    private void basis(Pair pair, String contract, String currency) {
        binding.save(
                pair.client(),
                new Basis(
                        contract,
                        Basis.Precedence.CONTRACT,
                        List.of(leader(pair.client()), leader(pair.provider())),
                        IpPosition.JOINT,
                        currency,
                        List.of(half(pair.client()), half(pair.provider()))));
    }

    /** The full agreement on health-care claims, signed by both. */
    void onClaims(Pair pair) {
        var client = pair.client();
        var provider = pair.provider();
        basis(pair, "Master services agreement 2024-017", "USD");
        binding.save(
                client,
                new Vision("Every claim paid right the first time, and both of us earning from each improvement."));
        binding.save(
                client,
                new Gain(client.party(), "Fewer overpaid claims, fewer appeals", "A longer contract, people who grow"));
        binding.save(
                provider,
                new Gain(
                        provider.party(),
                        "A longer contract, a method to offer elsewhere",
                        "Money kept, calmer members"));
        binding.save(
                client, new AimList(List.of("Pay every claim right the first time", "Decide ideas within two weeks")));
        binding.rate(client, 7);
        binding.rate(provider, 6);
        binding.save(
                provider,
                new ObjectiveForm(
                        null,
                        "Overpaid claims",
                        "per 1,000 claims",
                        Objective.Direction.LOWER,
                        new BigDecimal("20"),
                        new BigDecimal("12"),
                        clock.today().plusYears(3),
                        provider.person()));
        binding.save(
                client,
                new IncentiveChoice(
                        List.of(
                                new Pledge(Incentive.PRODUCTIVITY_TARGET, "Three percent a year, as under Service."),
                                new Pledge(Incentive.INNOVATION_DAYS, "The first Thursday of March and of September."),
                                new Pledge(Incentive.PROJECT_GAIN_SHARE, "")),
                        Set.of()));
        binding.save(client, service());
        binding.save(client, bands(client, provider));
        binding.save(
                client,
                new SetupPlan(
                        List.of(new Effort(client.party(), 120, 500_000), new Effort(provider.party(), 160, 800_000))));
        binding.save(client, new Investment(List.of(stake(client), stake(provider))));
        binding.save(
                provider,
                new ExitPlan(
                        List.of("Two objectives missed in a row", "A change of control on either side"),
                        "Meridian hands back all work in progress within 60 days and trains Northwind's people for 30 of them.",
                        90,
                        clock.today().plusYears(2)));
        binding.sign(client, null);
        binding.sign(provider, null);
    }

    /** The deeper the saving, the more of it goes to who found it. */
    private static GainShare bands(Actor client, Actor provider) {
        return new GainShare(
                client.party(),
                List.of(band("0", "80", provider, 60), band("80", "100", provider, 40)),
                Percent.of(1),
                false);
    }

    private static GainBand band(String from, String to, Actor provider, long percent) {
        return new GainBand(
                Percent.of(from), Percent.of(to), List.of(new Share(provider.party(), Percent.of(percent))));
    }

    private static Service service() {
        return new Service(
                ProcessArea.CLAIMS,
                ServiceKind.BACK_OFFICE,
                Percent.of(3),
                List.of(
                        new ServiceLevel("Claims decided within five working days", "95 %"),
                        new ServiceLevel("Calls answered within 20 seconds", "80 %")));
    }

    private static Basis.Leader leader(Actor actor) {
        return new Basis.Leader(actor.party(), actor.person());
    }

    private static Share half(Actor actor) {
        return new Share(actor.party(), Percent.of(50));
    }

    private static Stake stake(Actor actor) {
        return new Stake(actor.party(), 15_000_000, 15_000_000, Percent.of(50));
    }
}
