package org.tandem.cast;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Uploaded;
import org.tandem.earn.gainshare.Gainshare;

/** The doors from a measurement plan to a signed statement. */
@Component
public record Earning(Plans plans, Readings readings, Outcomes outcomes, Gainshare gainshare) {

    public UUID draftPlan(Actor who, PlanTerms terms) {
        return Granted.id(who.does(() -> plans.draft(who.seat(), terms)));
    }

    /** Signs the first version. */
    public void signPlan(Actor who, UUID plan) {
        Granted.id(who.does(() -> plans.sign(who.seat(), plan, 1)));
    }

    public void importReadings(Actor who, UUID plan, Series series) {
        upload(who, plan, series);
        Granted.id(who.does(() -> readings.take(who.seat(), plan, series.columns(), series.source())));
    }

    /** The file waits, to be previewed by who uploaded it. */
    public void upload(Actor who, UUID plan, Series series) {
        var upload = new Readings.Upload(series.file(), series.content());
        Granted.as(Uploaded.Previewed.class, who.does(() -> readings.upload(who.seat(), plan, upload)));
    }

    public UUID look(Actor who, UUID plan) {
        return Granted.id(who.does(() -> outcomes.look(who.seat(), plan)));
    }

    public void confirm(Actor who, UUID outcome) {
        var version = who.does(() -> outcomes.find(who.space(), outcome))
                .orElseThrow()
                .version();
        Granted.id(who.does(() -> outcomes.confirm(who.seat(), outcome, version)));
    }

    public UUID draw(Actor who, UUID outcome) {
        return Granted.id(who.does(() -> gainshare.draw(who.seat(), outcome)));
    }

    public void sign(Actor who, UUID statement) {
        var version = who.does(() -> gainshare.find(who.space(), statement))
                .orElseThrow()
                .version();
        Granted.id(who.does(() -> gainshare.sign(who.seat(), statement, version)));
    }
}
