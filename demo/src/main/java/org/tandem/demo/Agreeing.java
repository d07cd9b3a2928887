package org.tandem.demo;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
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
import org.tandem.bind.agreements.Vision;
import org.tandem.demo.Stage.Actor;
import org.tandem.demo.Stage.Pair;

/** Two sides of the demonstration agree: on the one page, or on all of it. */
@Component
class Agreeing {

    private final Agreements agreements;
    private final Ratings ratings;
    private final Signatures signatures;

    Agreeing(Agreements agreements, Ratings ratings, Signatures signatures) {
        this.agreements = agreements;
        this.ratings = ratings;
        this.signatures = signatures;
    }

    /** The one page, half of a gain each, signed by both. */
    void onePage(Pair pair, String contract, String currency) {
        basis(pair, contract, currency);
        sign(pair.client());
        sign(pair.provider());
    }

    private void basis(Pair pair, String contract, String currency) {
        save(
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
        save(
                client,
                new Vision("Every claim paid right the first time, and both of us earning from each improvement."));
        save(
                client,
                new Gain(
                        client.seat().party(),
                        "Fewer overpaid claims, fewer appeals",
                        "A longer contract, people who grow"));
        save(
                provider,
                new Gain(
                        provider.seat().party(),
                        "A longer contract, a method to offer elsewhere",
                        "Money kept, calmer members"));
        save(client, new AimList(List.of("Pay every claim right the first time", "Decide ideas within two weeks")));
        rate(client, 7);
        rate(provider, 6);
        save(
                provider,
                new ObjectiveForm(
                        null,
                        "Overpaid claims",
                        "per 1,000 claims",
                        Objective.Direction.LOWER,
                        new BigDecimal("20"),
                        new BigDecimal("12"),
                        LocalDate.of(2027, 12, 31),
                        provider.seat().person()));
        save(client, new Investment(List.of(stake(client), stake(provider))));
        save(
                provider,
                new ExitPlan(
                        List.of("Two objectives missed in a row", "A change of control on either side"),
                        "Meridian hands back all work in progress within 60 days and trains Northwind's people for 30 of them.",
                        90,
                        LocalDate.of(2027, 6, 30)));
        sign(client);
        sign(provider);
    }

    private static Basis.Leader leader(Actor actor) {
        return new Basis.Leader(actor.seat().party(), actor.seat().person());
    }

    private static Share half(Actor actor) {
        return new Share(actor.seat().party(), Percent.of(50));
    }

    private static Stake stake(Actor actor) {
        return new Stake(actor.seat().party(), 15_000_000, 15_000_000, Percent.of(50));
    }

    private void save(Actor actor, Clause clause) {
        var saved = actor.does(() -> agreements.save(
                actor.seat(), agreements.of(actor.seat().space()).edition(), clause));
        if (saved instanceof Saving.Refused refused) {
            throw new IllegalStateException("The demonstration's agreement was refused: " + refused.problems());
        }
    }

    private void rate(Actor actor, int value) {
        var rated = actor.does(() -> ratings.rate(
                actor.seat(), ratings.open(actor.seat().space()).stream().collect(toMap(Aim::id, aim -> value))));
        if (rated instanceof Rating.Refused refused) {
            throw new IllegalStateException("The demonstration's ratings were refused: " + refused);
        }
    }

    private void sign(Actor actor) {
        var signed = actor.does(() -> signatures.sign(
                actor.seat(), agreements.of(actor.seat().space()).edition(), null));
        if (signed instanceof Signing.Refused refused) {
            throw new IllegalStateException("The demonstration's signature was refused: " + refused.problems());
        }
    }
}
