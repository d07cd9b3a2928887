package org.tandem.web.base.evaluation;

import java.util.UUID;
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.Ranking;
import org.tandem.base.evaluation.Standing;
import org.tandem.base.ledger.Count;
import org.tandem.web.look.Chart;

/** A ranking as a chart: values before and after calibration, with intervals and the tie around the cut. */
public final class RankingChart {

    private RankingChart() {}

    public static Chart of(Panel panel, Ranking ranking) {
        return new Chart.Evaluation(
                "Scores of " + panel.title(),
                says(panel, ranking),
                ranking.standings().stream()
                        .map(standing -> item(panel, standing))
                        .toList());
    }

    private static Chart.Item item(Panel panel, Standing standing) {
        return new Chart.Item(
                standing.place() + ". " + title(panel, standing.item()),
                standing.mean(),
                standing.value(),
                standing.low(),
                standing.high(),
                standing.tied() ? 1 : 0);
    }

    public static String title(Panel panel, UUID item) {
        return panel.item(item).map(PanelItem::title).orElse("?");
    }

    private static String says(Panel panel, Ranking ranking) {
        long tied = ranking.standings().stream().filter(Standing::tied).count();
        var cut = panel.charter().places() == 1
                ? "The cut stands after the first"
                : "The cut stands after the first " + panel.charter().places();
        return tied == 0
                ? cut + "; error does not blur it."
                : cut + "; %s around it cannot be told apart.".formatted(Count.of(tied, "item"));
    }
}
