package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.bind.agreements.Objective.Direction;

/** What each section may say. */
class ClauseRulesTest {

    private static List<String> fields(Clause clause) {
        return fields(clause, Sample.with(Terms.UNSAID, Sample.basis()));
    }

    private static List<String> fields(Clause clause, Terms terms) {
        return clause.problems(Sample.setting(terms)).stream()
                .map(Problem::field)
                .toList();
    }

    @Nested
    class The_one_page {

        @Test
        void may_be_saved_with_blanks_and_when_it_is_complete() {
            assertThat(fields(Basis.UNSAID)).isEmpty();
            assertThat(fields(Sample.basis())).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"60, 40, true", "100, 0, true", "33.4, 66.6, true", "60, 39.9, false", "110, -10, false"})
        void shares_are_100_percent_together(String client, String provider, boolean fine) {
            var shares = List.of(
                    new Share(Sample.CLIENT, Percent.of(client)), new Share(Sample.PROVIDER, Percent.of(provider)));

            assertThat(fields(new Basis("", null, List.of(), null, null, shares)))
                    .hasSize(fine ? 0 : 1);
        }

        @Test
        void names_leaders_of_both_sides_only_from_people_who_lead_there() { // [D24]
            var exchanged = List.of(
                    new Basis.Leader(Sample.CLIENT, Sample.BILAL), new Basis.Leader(Sample.PROVIDER, Sample.ANA));

            assertThat(fields(new Basis("", null, exchanged, null, null, List.of())))
                    .containsExactly("leaders");
        }

        @Test
        void takes_no_invented_currency() {
            assertThat(fields(new Basis("", null, List.of(), null, "EURO", List.of())))
                    .containsExactly("currency");
        }
    }

    @Nested
    class An_objective {

        @Test
        void without_its_seven_fields_is_refused_naming_each_that_is_missing() { // [C10]
            var nothing = new ObjectiveForm(null, " ", null, null, null, null, null, null);

            assertThat(fields(nothing))
                    .containsExactly("metric", "unit", "direction", "baseline", "target", "date", "owner");
        }

        @ParameterizedTest
        @CsvSource({"LOWER, 21, 17, true", "LOWER, 17, 21, false", "HIGHER, 60, 85, true", "HIGHER, 60, 60, false"})
        void must_improve_in_its_direction(Direction direction, BigDecimal baseline, BigDecimal target, boolean fine) {
            var form = new ObjectiveForm(
                    null, "m", "u", direction, baseline, target, LocalDate.of(2027, 1, 1), Sample.ANA);

            assertThat(fields(form)).isEqualTo(fine ? List.of() : List.of("target"));
        }

        @Test
        void is_owned_by_somebody_with_a_seat() {
            assertThat(fields(Sample.objective(new UUID(1, 1)))).containsExactly("owner");
        }
    }

    @Nested
    class A_statement_of_gains {

        @Test
        void is_written_by_its_own_party() { // [C7]
            assertThat(fields(new Gain(Sample.CLIENT, "Shorter waits", "Steady work")))
                    .isEmpty();
            assertThat(fields(new Gain(Sample.PROVIDER, "Steady work", "Shorter waits")))
                    .containsExactly("own");
        }
    }

    @Nested
    class A_weak_incentive {

        private final List<Pledge> fund = List.of(new Pledge(Incentive.INNOVATION_FUND, "1 % of fees"));

        @Test
        void is_saved_only_once_its_finding_and_source_were_read() { // [D23]
            var problems = new IncentiveChoice(fund, Set.of()).problems(Sample.setting(Terms.UNSAID));

            assertThat(problems)
                    .singleElement()
                    .extracting(Problem::reason)
                    .asString()
                    .contains("least effective", "grade B", "Lacity & Willcocks");
            assertThat(fields(new IncentiveChoice(fund, Set.of(Incentive.INNOVATION_FUND))))
                    .isEmpty();
        }

        @Test
        void that_is_in_the_agreement_already_asks_no_second_time() {
            var terms = Sample.with(Terms.UNSAID, new IncentiveChoice(fund, Set.of(Incentive.INNOVATION_FUND)));

            assertThat(fields(new IncentiveChoice(fund, Set.of()), terms)).isEmpty();
        }

        @Test
        void differs_from_a_strong_one_which_asks_nothing() {
            assertThat(fields(new IncentiveChoice(List.of(new Pledge(Incentive.INNOVATION_DAYS, "")), Set.of())))
                    .isEmpty();
        }
    }

    @Nested
    class Stakes {

        private Investment stakes(long cap, long loss, int clientPart) {
            return new Investment(List.of(
                    new Stake(Sample.CLIENT, cap, loss, Percent.of(clientPart)),
                    new Stake(Sample.PROVIDER, cap, loss, Percent.of(50))));
        }

        @Test
        void are_amounts_of_every_party_in_a_currency() { // [B11]
            assertThat(fields(stakes(100, 50, 50))).isEmpty();
            assertThat(fields(stakes(100, 50, 50), Terms.UNSAID)).containsExactly("stakes");
        }

        @Test
        void are_not_negative_and_split_a_loss_completely() {
            assertThat(fields(stakes(-1, 50, 50))).containsExactly("cap-" + Sample.CLIENT, "cap-" + Sample.PROVIDER);
            assertThat(fields(stakes(1, 1, 40))).containsExactly("stakes");
        }
    }

    @Nested
    class Bands {

        private GainShare bands(String... edges) {
            var bands = new java.util.ArrayList<GainBand>();
            for (int i = 0; i < edges.length; i += 2) {
                bands.add(new GainBand(
                        Percent.of(edges[i]),
                        Percent.of(edges[i + 1]),
                        List.of(new Share(Sample.PROVIDER, Percent.of(25)))));
            }
            return new GainShare(Sample.CLIENT, bands, Percent.of(1), false);
        }

        @ParameterizedTest
        @CsvSource({"80, 100, 100, 120, true", "80, 100, 90, 120, false", "100, 80, 100, 120, false"})
        void run_from_low_to_high_without_overlap(String a, String b, String c, String d, boolean fine) {
            assertThat(fields(bands(a, b, c, d)).isEmpty()).isEqualTo(fine);
        }

        @Test
        void settle_in_the_engine_as_they_read_here() {
            var statement = bands("80", "100")
                    .engine()
                    .orElseThrow()
                    .settle(java.math.BigInteger.valueOf(500_000), java.math.BigInteger.valueOf(200_000));

            // product.md: a quarter of the 80 to 100 % band and nothing below gives 25,000.
            assertThat(statement.amounts().get(Sample.PROVIDER.toString())).isEqualTo(25_000);
        }

        @Test
        void need_the_party_that_bears_the_cost() {
            var orphan = new GainShare(null, bands("80", "100").bands(), Percent.ZERO, false);

            assertThat(fields(orphan)).containsExactly("keeper");
        }
    }
}
