package org.tandem.web.space;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.web.deliver.outcomes.OutcomeWords;
import org.tandem.web.look.Chart;
import org.tandem.web.look.Show;

/** What was measured last, for a space at a glance. */
@Component
public class NewestOutcome {

    private final Outcomes outcomes;

    NewestOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Empty as long as no look was taken, or where the newest one has too few readings for a chart. */
    Optional<Glance> of(UUID space, Show show) {
        return outcomes.newest(space)
                .flatMap(newest -> Optional.ofNullable(OutcomeWords.chart(newest.terms(), newest.outcome(), show))
                        .map(chart -> new Glance(newest.outcome(), chart)));
    }

    /** The outcome and its chart. */
    public record Glance(Outcome outcome, Chart.Outcome chart) {}
}
