package org.tandem.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Role;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.cast.Actor;
import org.tandem.cast.Binding;
import org.tandem.demo.Stage.Newcomer;

/** Health-care claims: a client that pays claims and a provider that handles them, in the middle of their journey. */
@Component
class ClaimsPartnership {

    private final Stage stage;
    private final Binding binding;
    private final Agreeing agreeing;
    private final ClaimsEnvelopes envelopes;
    private final ClaimsImprovement improvement;
    private final StoryClock clock;

    ClaimsPartnership(
            Stage stage,
            Binding binding,
            Agreeing agreeing,
            ClaimsEnvelopes envelopes,
            ClaimsImprovement improvement,
            StoryClock clock) {
        this.stage = stage;
        this.binding = binding;
        this.agreeing = agreeing;
        this.envelopes = envelopes;
        this.improvement = improvement;
        this.clock = clock;
    }

    void load() {
        var timeline = Timeline.upTo(clock.today());
        clock.turnTo(timeline.before(8, 4));
        var pair = stage.partnership(
                "Claims handling",
                new Newcomer("Ana Ruiz", "ana", "Northwind Health", "Leads for the client, Northwind Health"),
                new Newcomer("Bilal Khan", "bilal", "Meridian Services", "Leads for the provider, Meridian Services"));
        var chen = stage.colleague(
                pair.client(), new Newcomer("Chen Li", "chen", "Chen Li", "Finance of the client"), Role.FINANCE);
        var dora = stage.colleague(
                pair.provider(),
                new Newcomer("Dora Weiss", "dora", "Dora Weiss", "Finance of the provider"),
                Role.FINANCE);
        clock.turnTo(timeline.before(7, 11));
        route(pair.client());
        clock.turnTo(timeline.before(6, 20));
        agreeing.onClaims(pair);
        var keepers = envelopes.opened(pair, chen, dora, timeline);
        improvement.load(pair, chen, dora, timeline);
        binding.served(pair.provider(), timeline.end());
        envelopes.open(keepers, chen);
    }

    private void route(Actor ana) {
        var need = binding.state(
                ana,
                new NeedStatement(
                        "Overpaid claims",
                        "About one claim in fifty is paid too high. We notice months later, when the provider of care has closed its books.",
                        "Pay every claim right the first time",
                        Set.of(Motive.IMPROVE_PROCESS, Motive.ACCESS_SKILLS)));
        binding.answer(
                ana,
                need,
                new Answers(
                        true,
                        false,
                        5,
                        EnumSet.allOf(SpecificationItem.class),
                        List.of(41200.0, 40800.0, 42150.0, 41900.0, 40100.0, 41300.0),
                        false,
                        false));
        binding.decide(ana, need, Route.OUTSOURCE, "Meridian handles such claims every day; the rules say the same.");
    }
}
