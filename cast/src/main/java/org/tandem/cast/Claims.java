package org.tandem.cast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandem.base.commitments.Promise;
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.deliver.outcomes.GuardMeasure;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.deliver.outcomes.ValueRule;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.Wanted;
import org.tandem.engines.impact.Direction;

/** The words and numbers of the claims partnership, the same in the demonstration and however the story is told. */
public final class Claims {

    public static final String IDEA = "Check the price first";
    public static final String IDEA_WORDS =
            "Compare each claim with the contract's price before it is paid, not after.";
    public static final String LETTER = "A letter that people understand";
    public static final String LETTER_WORDS =
            "Half of the appeals ask what the letter means. Write it anew, with them.";
    public static final String EXPECTED = "Fewer claims to claw back.";
    public static final String PANEL = "Spring panel";
    public static final String COMMENT = "Clear enough to try.";
    public static final String REASON =
            "Judged by what its own words promise, against what both sides agreed to aim for.";

    /** Of a thousand claims, in US dollars: about 23 overpaid ones at 30 each. */
    public static final String TARGET_COST = "700";

    public static final String PLAN = "Fewer overpaid claims";
    public static final YearMonth CHANGE = YearMonth.of(2025, 1);
    public static final String SOURCE = "Claims system (an invented series)";
    public static final String PROMISE = "Read access to the contract prices";
    public static final String KEPT_WHEN = "A query for one claim answers within a second.";

    private Claims() {}

    public static Charter charter() {
        return new Charter(
                IDEA,
                "No claim is paid above its contract's price.",
                new Benefits("2 minutes a claim", "12 instead of 20 overpaid per 1,000", "none"),
                new Wanted(List.of("Claims operations", "IT"), List.of("SQL")));
    }

    /** The first party gives the second what the project needs, beyond the contract. */
    public static Promise promise(UUID promiser, UUID receiver, UUID project, LocalDate due) {
        return new Promise(promiser, receiver, PROMISE, KEPT_WHEN, due, project, true);
    }

    public static PlanTerms plan(UUID project, UUID lead) {
        return new PlanTerms(
                PLAN,
                new ProjectLink(project, IDEA, lead),
                new Measure(
                        "Overpaid per 1000", "claims per 1,000", Direction.LOWER_IS_BETTER, SOURCE, "thousand claims"),
                Rhythm.MONTH,
                CHANGE.toString(),
                "2024-06",
                new Threshold(1, false),
                List.of(new GuardMeasure("Days to decide", Direction.LOWER_IS_BETTER, new Threshold(10, true))),
                new ModelChoice(false, false, true, List.of()),
                List.of(LocalDate.of(2025, 12, 31)),
                value());
    }

    /** The readings are older than any plan of ours, so both sides sign that a retrospective plan pays here. */
    private static ValueRule value() {
        return new ValueRule(
                Benefit.CASHABLE,
                List.of(ValueRule.ValueClass.all("30")),
                500_000,
                20_000,
                "Claims leakage 4711",
                "USD",
                TARGET_COST,
                new ValueRule.Exceptions(false, true));
    }

    public static Series readings() {
        var columns = Map.of(
                "value", "overpaid per 1000",
                "volume", "thousand claims",
                "guard:Days to decide", "days to decide");
        return Series.shipped("overpaid-claims.csv", new Mapping("month", columns), SOURCE);
    }
}
