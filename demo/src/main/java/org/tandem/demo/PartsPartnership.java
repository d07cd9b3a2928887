package org.tandem.demo;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.demo.Stage.Newcomer;

/** Aerospace parts: two sides who have just met. Nothing is agreed yet, and nothing is blocked by that. */
@Component
class PartsPartnership {

    private final Stage stage;
    private final Needs needs;

    PartsPartnership(Stage stage, Needs needs) {
        this.stage = stage;
        this.needs = needs;
    }

    void load() {
        var pair = stage.partnership(
                "Spare parts",
                new Newcomer("Grace Obi", "grace", "Halden Aerospace", "Leads for the client, Halden Aerospace"),
                new Newcomer("Henrik Lund", "henrik", "Torvik Logistics", "Leads for the provider, Torvik Logistics"));
        var grace = pair.client();
        grace.runs(() -> needs.state(
                grace.seat(),
                new NeedStatement(
                        "Parts that wait for papers",
                        "A part that has arrived waits 21 hours for its certificate before it can be fitted.",
                        null,
                        Set.of(Motive.SPEED))));
    }
}
