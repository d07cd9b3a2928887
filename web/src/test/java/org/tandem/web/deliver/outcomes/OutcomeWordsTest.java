package org.tandem.web.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.deliver.outcomes.Findings;
import org.tandem.deliver.outcomes.Findings.Effects;
import org.tandem.deliver.outcomes.Findings.Interval;
import org.tandem.deliver.outcomes.Findings.Verdict;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Sample;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.engines.impact.Direction;
import org.tandem.web.look.Show;

class OutcomeWordsTest {

    private static final Show SHOW = new Show(Locale.UK, ZoneId.of("UTC"));

    private static PlanTerms terms(String unit, Direction direction) {
        return new PlanTerms(
                "Plan",
                null,
                new Measure("Measure", unit, direction, "Source", null),
                Rhythm.MONTH,
                "2025-01",
                null,
                Threshold.NONE,
                List.of(),
                new ModelChoice(false, false, false, List.of()),
                List.of(LocalDate.of(2025, 12, 31)),
                null);
    }

    private static Findings findings(double without, double with, double error) {
        double value = with - without;
        var absolute = new Interval(value, value - error, value + error);
        var relative = new Interval(value / without, (value - error) / without, (value + error) / without);
        var effect = new Effects(absolute, relative, without, with, 6);
        return new Findings(Verdict.CLAIMED, null, effect, null, List.of(), .001, List.of(), null);
    }

    @ParameterizedTest(name = "{0} to {1} {2}: {4}, {5}")
    @CsvSource({
        "60, 85, %, HIGHER_IS_BETTER, +25 points (+41.7%), better", // [D15]
        "21, 17, h, LOWER_IS_BETTER, −4 h (−19.0%), better", // [D16]
        "17, 21, h, LOWER_IS_BETTER, +4 h (+23.5%), worse",
    })
    void a_change_is_told_by_its_meaning(
            double from, double to, String unit, Direction direction, String words, String verdict) {
        var change = Objects.requireNonNull(OutcomeWords.change(terms(unit, direction), findings(from, to, 1)));

        assertThat(change.words(SHOW)).isEqualTo(words);
        assertThat(change.verdict()).isEqualTo(verdict);
    }

    @Test
    void an_effect_is_one_sentence_with_its_uncertainty() { // [D15]
        assertThat(OutcomeWords.sentence(terms("%", Direction.HIGHER_IS_BETTER), findings(60, 85, 6), SHOW))
                .isEqualTo(
                        "+25.0 points (95 %: +19.0 to +31.0), that is +41.7% (95 %: +31.7% to +51.7%) over 6 months; "
                                + "claimed, because it exceeds its own uncertainty.");
    }

    @Test
    void a_share_says_whether_it_proves_its_target() { // [D12]
        var random = new Sample("Claims", LocalDate.EPOCH, 520, 1000, 50, true);
        var intercepted = new Sample("Claims", LocalDate.EPOCH, 540, 1000, 50, false);

        assertThat(OutcomeWords.sentence(random, SHOW))
                .isEqualTo("520 of 1,000 are 52.0% (95 %: 48.9% to 55.1%): this does not prove more than 50 %.");
        assertThat(OutcomeWords.sentence(intercepted, SHOW)).contains("draw a random hold-out");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "@cmd,'@cmd", "-4.2,-4.2", "-a,'-a", "plain,plain"})
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless(String cell, String exported) {
        assertThat(Exports.line(List.of(cell))).isEqualTo(exported + "\r\n");
    }
}
