package org.tandem.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Role;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.bind.sourcing.SpecificationItem;
import org.tandem.demo.Stage.Newcomer;

/** Health-care claims: a client that pays claims and a provider that handles them, in the middle of their journey. */
@Component
class ClaimsPartnership {

    private final Stage stage;
    private final Needs needs;
    private final Agreeing agreeing;
    private final Steps steps;

    ClaimsPartnership(Stage stage, Needs needs, Agreeing agreeing, Steps steps) {
        this.stage = stage;
        this.needs = needs;
        this.agreeing = agreeing;
        this.steps = steps;
    }

    void load() {
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
        var ana = pair.client();
        var need = ana.does(() -> needs.state(
                ana.seat(),
                new NeedStatement(
                        "Overpaid claims",
                        "About one claim in fifty is paid too high. We notice months later, when the provider of care has closed its books.",
                        "Pay every claim right the first time",
                        Set.of(Motive.IMPROVE_PROCESS, Motive.ACCESS_SKILLS))));
        ana.runs(() -> needs.answer(
                ana.seat(),
                need,
                1,
                Need.WHOLE,
                new Answers(
                        true,
                        false,
                        5,
                        EnumSet.allOf(SpecificationItem.class),
                        List.of(41200.0, 40800.0, 42150.0, 41900.0, 40100.0, 41300.0),
                        false,
                        false)));
        ana.runs(() -> needs.decide(
                ana.seat(),
                need,
                2,
                Route.OUTSOURCE,
                "Meridian handles such claims every day; the rules say the same."));
        agreeing.onClaims(pair);
        var improvement = new ClaimsImprovement(stage, steps);
        improvement.load(pair, chen, dora);
    }
}
