package org.tandem.earn.gainshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.bind.agreements.GainBand;
import org.tandem.bind.agreements.GainShare;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Share;
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.deliver.outcomes.ValueRule;
import org.tandem.deliver.outcomes.ValueRule.Exceptions;
import org.tandem.deliver.outcomes.ValueRule.ValueClass;
import org.tandem.earn.gainshare.Inputs.Amount;
import org.tandem.earn.gainshare.Inputs.Improvement;
import org.tandem.earn.gainshare.Inputs.PartyShare;
import org.tandem.earn.gainshare.Inputs.Sharing;
import org.tandem.earn.gainshare.Inputs.Source;

class SettlementTest {

    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID PROVIDER = new UUID(0, 2);

    private static GainShare plain(String minimum, boolean clawback) {
        return new GainShare(null, List.of(), Percent.of(minimum), clawback);
    }

    private static Sharing halves(GainShare rule) {
        return new Sharing(
                1,
                "USD",
                List.of(new PartyShare(CLIENT, "Northwind", "50"), new PartyShare(PROVIDER, "Meridian", "50")),
                rule);
    }

    private static ValueRule value(String unit, @Nullable String target) {
        return new ValueRule(
                Benefit.CASHABLE, List.of(ValueClass.all(unit)), 0, 0, "Line", "USD", target, Exceptions.NONE);
    }

    private static Source look(int look, boolean claimed) {
        return new Source(new UUID(1, look), new UUID(1, 0), "Plan", "Measure", "unit", look, 2, 6, claimed);
    }

    private static Inputs inputs(Improvement improvement, String volume, ValueRule value, Sharing sharing) {
        return new Inputs(look(2, true), improvement, volume, value, sharing, List.of());
    }

    private static Improvement exactly(String improvement) {
        return new Improvement(improvement, improvement, improvement);
    }

    private static List<Long> amounts(Settlement settlement) {
        return settlement.amounts().stream().map(Amount::amount).toList();
    }

    @Test
    void a_quarter_of_one_band_and_nothing_below() { // target 500,000, spend 200,000: 25,000
        var band = new GainBand(Percent.of(80), Percent.of(100), List.of(new Share(PROVIDER, Percent.of(25))));
        var rule = new GainShare(CLIENT, List.of(band), Percent.ZERO, false);

        var settled = Settlement.of(inputs(exactly("300"), "1000", value("1", "500"), halves(rule)));

        assertThat(settled.payment()).isEqualTo(300_000_00);
        assertThat(amounts(settled)).containsExactly(275_000_00L, 25_000_00L);
    }

    @ParameterizedTest(name = "minimum {0} %: the provider gets {1} cents")
    @CsvSource({"0, 28125000", "0.9, 28125000", "0.900001, 0", "1, 0"})
    void the_minimum_savings_rate_compares_the_estimate_and_then_pays_from_the_first_unit(
            String minimum, long provider) { // target 500, actual 495.50, 125,000 units, 50 %
        var settled =
                Settlement.of(inputs(exactly("4.50"), "125000", value("1", "500"), halves(plain(minimum, false))));

        assertThat(amounts(settled)).containsExactly(provider, provider);
        assertThat(settled.reasons()).hasSize(provider == 0 ? 1 : 0);
    }

    @Test
    void counted_units_pay_the_low_end_of_their_range() { // [D13]
        var classes =
                List.of(new ValueClass("overpaid", "60", "25", "50"), new ValueClass("underpaid", "40", "6", "12"));
        var rule = new ValueRule(Benefit.CASHABLE, classes, 0, 0, "Leakage", "USD", null, Exceptions.NONE);

        var settled = Settlement.of(inputs(exactly("520"), "1", rule, halves(plain("0", false))));

        assertThat(settled.payment()).isEqualTo(9_048_00);
        assertThat(settled.most()).isEqualTo(18_096_00);
    }

    @Test
    void investment_and_run_cost_come_off_first_and_the_waterfall_adds_up() {
        var rule = new ValueRule(
                Benefit.CASHABLE, List.of(ValueClass.all("10")), 500_00, 10_00, "Line", "USD", null, Exceptions.NONE);

        var settled = Settlement.of(inputs(exactly("1.333"), "100", rule, halves(plain("0", false))));

        assertThat(settled.payment()).isEqualTo(1333_00 - 500_00 - 60_00);
        assertThat(settled.lines())
                .extracting(Settlement.Line::label)
                .startsWith("Verified benefit", "Investment", "Run cost", "To share");
        long level = settled.lines().stream()
                .takeWhile(line -> !line.label().equals("To share"))
                .mapToLong(Settlement.Line::amount)
                .sum();
        assertThat(level).isEqualTo(settled.payment());
    }

    @Test
    void an_interim_look_pays_the_lower_end_and_the_last_the_estimate_less_what_was_paid() {
        var improvement = new Improvement("10", "7", "13");
        var sharing = halves(plain("0", false));
        var interim = Settlement.of(new Inputs(look(1, true), improvement, "1", value("1", null), sharing, List.of()));
        var last = Settlement.of(
                new Inputs(look(2, true), improvement, "2", value("1", null), sharing, interim.amounts()));

        assertThat(interim.payment()).isEqualTo(7_00);
        assertThat(last.entitled()).isEqualTo(20_00);
        assertThat(last.payment()).isEqualTo(13_00);
        assertThat(amounts(last)).containsExactly(650L, 650L);
    }

    @ParameterizedTest(name = "clawback {0}: the last look pays {1}")
    @CsvSource({"false, 0", "true, -700"})
    void what_was_paid_too_much_comes_back_only_if_agreed(boolean clawback, long payment) {
        var paid = List.of(new Amount(CLIENT, "Northwind", 350), new Amount(PROVIDER, "Meridian", 350));
        var last = Settlement.of(new Inputs(
                look(2, false),
                new Improvement("2", "-1", "5"),
                "1",
                value("1", null),
                halves(plain("0", clawback)),
                paid));

        assertThat(last.payment()).isEqualTo(payment);
        assertThat(amounts(last).stream().mapToLong(Long::longValue).sum()).isEqualTo(payment);
    }

    @ParameterizedTest(name = "{0}, signed otherwise {1}: {2}")
    @CsvSource({"AVOIDED, false, 0", "AVOIDED, true, 1000", "NON_FINANCIAL, false, 0", "CASHABLE, false, 1000"})
    void only_cashable_value_pays_unless_both_signed_otherwise(Benefit benefit, boolean otherwise, long payment) {
        var rule = new ValueRule(
                benefit, List.of(ValueClass.all("1")), 0, 0, "Line", "USD", null, new Exceptions(otherwise, false));

        assertThat(Settlement.of(inputs(exactly("10"), "1", rule, halves(plain("0", false))))
                        .payment())
                .isEqualTo(payment);
    }

    @Test
    void an_odd_cent_goes_to_whoever_stands_earlier() {
        var settled = Settlement.of(inputs(exactly("0.01"), "1", value("1", null), halves(plain("0", false))));

        assertThat(amounts(settled)).containsExactly(1L, 0L);
    }
}
