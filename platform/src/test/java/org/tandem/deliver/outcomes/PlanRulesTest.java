package org.tandem.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.bind.agreements.Problem;
import org.tandem.deliver.outcomes.ValueRule.Exceptions;
import org.tandem.deliver.outcomes.ValueRule.ValueClass;
import org.tandem.engines.exact.Rational;

class PlanRulesTest {

    private static final UUID LEAD = new UUID(0, 1);
    private static final UUID IMPORTER = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    private static ReadingTable until(String month) {
        var rows = new TreeMap<Long, Map<String, String>>();
        rows.put(Rhythm.MONTH.read(month).orElseThrow(), Map.of("value", "24"));
        return new ReadingTable(Rhythm.MONTH, rows);
    }

    @ParameterizedTest(name = "signed on {0} with readings until {1}: retrospective {2}")
    @CsvSource({
        "2024-12-20, 2024-11, false",
        "2025-01-01, 2024-12, false",
        "2025-01-02, 2024-12, true",
        "2024-12-20, 2025-01, true",
        "2026-06-01, 2025-12, true",
    })
    void a_plan_that_came_after_the_change_or_its_readings_is_retrospective(
            LocalDate signed, String read, boolean retrospective) {
        var reason = Retrospect.reason(Measured.claims(null, null), until(read), signed);

        assertThat(reason != null).isEqualTo(retrospective);
    }

    @Test
    void who_leads_or_imported_may_not_confirm_and_is_told_why() { // [N3]
        var rule = new Separation(Set.of(LEAD), List.of(IMPORTER));

        assertThat(rule.refuses(LEAD, "Bilal Khan", "confirm its outcome"))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("Bilal Khan leads the project, and so may not confirm its outcome."));
        assertThat(rule.refuses(IMPORTER, "Eva Novak", "sign its statement"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("imported its readings"));
        assertThat(rule.refuses(OTHER, "Chen Li", "confirm its outcome")).isEmpty();
    }

    @Test
    void counted_units_are_worth_a_range_by_class_and_the_low_end_pays() { // [D13]
        var rule = new ValueRule(
                Benefit.CASHABLE,
                List.of(new ValueClass("overpaid", "60", "25", "50"), new ValueClass("underpaid", "40", "6", "12")),
                0,
                0,
                "Leakage",
                "USD",
                null,
                Exceptions.NONE);

        var worth = rule.worth(Rational.of(520));

        assertThat(worth.low()).isEqualTo(Rational.of(9_048));
        assertThat(worth.high()).isEqualTo(Rational.of(18_096));
        assertThat(worth.pays()).isEqualTo(Rational.of(9_048));
    }

    @ParameterizedTest(name = "{0} of {1}, random {2}, against {3} %: proved {4}")
    @CsvSource({
        "520, 1000, true, 50, false",
        "540, 1000, true, 50, true",
        "540, 1000, false, 50, false",
        "520, 1000, true, 48, true",
    })
    void a_share_proves_its_target_by_its_lower_end_in_random_cases(
            long successes, long cases, boolean random, double target, boolean proves) { // [D12]
        var sample = new Sample("Overpaid among intercepted claims", LocalDate.EPOCH, successes, cases, target, random);

        assertThat(sample.proves()).isEqualTo(proves);
        if (successes == 520) {
            assertThat(sample.share().low()).isCloseTo(.489, org.assertj.core.api.Assertions.within(.0005));
        }
    }

    @Test
    void terms_that_cannot_be_judged_name_every_problem() {
        var good = Measured.claims(null, Measured.value());
        var bad = new PlanTerms(
                " ",
                null,
                good.measure(),
                Rhythm.YEAR,
                "2025-01",
                null,
                new Threshold(-1, false),
                List.of(),
                new ModelChoice(false, false, true, List.of()),
                List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 6, 30)),
                null);

        assertThat(good.problems()).isEmpty();
        assertThat(bad.problems())
                .extracting(Problem::field)
                .containsExactly("title", "change", "looks", "worthwhile", "season");
    }
}
