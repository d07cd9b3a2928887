package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Role;
import org.tandem.cast.Earning;
import org.tandem.cast.Series;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.ModelChoice.ControlMeasure;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.demo.Stage.Newcomer;
import org.tandem.demo.Stage.Pair;
import org.tandem.engines.impact.Direction;

/**
 * Road safety: the real series of UK road casualties (Department of Transport, in Harvey and Durbin 1986) and the seat-belt
 * law of February 1983, as a plan that came after the change: shown, never paid.
 */
@Component
class RoadPartnership {

    private final Stage stage;
    private final Agreeing agreeing;
    private final Earning earning;

    RoadPartnership(Stage stage, Agreeing agreeing, Earning earning) {
        this.stage = stage;
        this.agreeing = agreeing;
        this.earning = earning;
    }

    void load() {
        var pair = stage.partnership(
                "Road safety",
                new Newcomer("Ines Moor", "ines", "Ministry of Roads", "Leads for the client, Ministry of Roads"),
                new Newcomer("Jon Hale", "jon", "Kestrel Analytics", "Leads for the provider, Kestrel Analytics"));
        var kim = stage.colleague(
                pair.client(),
                new Newcomer("Kim Park", "kim", "Kim Park", "Finance of the Ministry of Roads"),
                Role.FINANCE);
        var lea = stage.colleague(
                pair.provider(),
                new Newcomer("Lea Brandt", "lea", "Lea Brandt", "Finance of Kestrel Analytics"),
                Role.FINANCE);
        agreeing.onePage(pair, "Framework agreement R-83", "GBP");
        var plan = earning.draftPlan(pair.client(), plan());
        List.of(pair.client(), kim, pair.provider(), lea).forEach(signer -> earning.signPlan(signer, plan));
        measured(pair, plan);
    }

    private void measured(Pair pair, UUID plan) {
        var columns = new Mapping("period", Map.of("value", "drivers", "control:petrol price", "petrol_price"));
        earning.importReadings(
                pair.provider(), plan, Series.shipped("seatbelts.csv", columns, "UK Department of Transport"));
        earning.look(pair.client(), plan);
    }

    private static PlanTerms plan() {
        return new PlanTerms(
                "The seat-belt law",
                null,
                new Measure(
                        "Drivers killed or seriously injured",
                        "drivers",
                        Direction.LOWER_IS_BETTER,
                        "UK Department of Transport",
                        null),
                Rhythm.MONTH,
                "1983-02",
                null,
                Threshold.NONE,
                List.of(),
                new ModelChoice(true, false, true, List.of(new ControlMeasure("petrol price", true))),
                List.of(LocalDate.of(1984, 12, 31)),
                null);
    }
}
