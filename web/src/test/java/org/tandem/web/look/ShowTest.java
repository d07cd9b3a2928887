package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShowTest {

    private final Show british = new Show(Locale.UK, ZoneId.of("Europe/London"));
    private final Show german = new Show(Locale.GERMANY, ZoneId.of("Europe/Berlin"));

    @Test
    void one_thing_is_not_many() {
        assertThat(british.count(1, "space")).isEqualTo("1 space");
        assertThat(british.count(0, "space")).isEqualTo("0 spaces");
        assertThat(british.count(2000, "idea")).isEqualTo("2,000 ideas");
    }

    @Test
    void money_is_exact_and_in_the_readers_way() {
        assertThat(british.money(28_125_000, "USD")).isEqualTo("US$281,250.00");
        assertThat(british.money(123_450, "GBP")).isEqualTo("£1,234.50");
        assertThat(german.money(-123_450, "EUR")).isEqualTo("−1.234,50\u00a0€");
        assertThat(british.money(500, "JPY")).isEqualTo("JP¥500");
        assertThat(british.money(Long.MAX_VALUE, "GBP")).isEqualTo("£92,233,720,368,547,758.07");
    }

    @Test
    void a_difference_of_percentages_is_told_in_points() {
        assertThat(british.points(25)).isEqualTo("+25.0 points");
        assertThat(british.interval(19, 31, 0)).isEqualTo("+19 to +31");
        assertThat(british.percent(-.19)).isEqualTo("−19.0%");
    }

    @Test
    void a_number_that_is_not_finite_is_a_dash_and_a_rounded_zero_bears_no_sign() {
        assertThat(british.number(Double.NaN, 1)).isEqualTo("—");
        assertThat(british.percent(Double.POSITIVE_INFINITY)).isEqualTo("—");
        assertThat(british.signed(.001, 1)).isEqualTo("0.0");
        assertThat(british.signed(-.001, 1)).isEqualTo("0.0");
    }

    @Test
    void a_moment_is_told_in_the_readers_zone() {
        Instant night = Instant.parse("2026-03-31T22:30:00Z");
        assertThat(british.time(night)).isEqualTo("31 March 2026, 23:30");
        assertThat(german.date(night)).isEqualTo("1. April 2026");
        assertThat(british.zoned(night)).isEqualTo("31 March 2026, 23:30 (Europe/London)");
    }

    @Test
    void days_within_words_are_told_in_the_readers_way() {
        assertThat(british.prose("accepted it for 2026-12-31")).isEqualTo("accepted it for 31 December 2026");
        assertThat(german.prose("2026-04-01, not 2026-13-01, in A-2026-04-01"))
                .isEqualTo("1. April 2026, not 2026-13-01, in A-2026-04-01");
    }

    @Test
    void days_are_told_in_words() {
        LocalDate day = LocalDate.of(2026, 3, 3);
        assertThat(british.days(day, day)).isEqualTo("today");
        assertThat(british.days(day, day.plusDays(1))).isEqualTo("tomorrow");
        assertThat(british.days(day, day.plusDays(41))).isEqualTo("in 41 days");
        assertThat(british.days(day, day.minusDays(2))).isEqualTo("2 days ago");
    }

    @Nested
    class A_change_is_told_by_its_meaning {

        @Test
        void a_fall_in_hours_is_better_D16() {
            var change = new Change(21, 17, "h", true);
            assertThat(change.words(british)).isEqualTo("−4 h (−19.0%)");
            assertThat(change.verdict()).isEqualTo("better");
        }

        @Test
        void a_rise_of_a_percentage_is_in_points_with_the_relative_change_beside_D15() {
            var change = new Change(60, 85, "%", false);
            assertThat(change.words(british)).isEqualTo("+25 points (+41.7%)");
            assertThat(change.verdict()).isEqualTo("better");
        }

        @Test
        void from_zero_there_is_no_relative_change() {
            assertThat(new Change(0, 3, "h", true).words(british)).isEqualTo("+3 h");
            assertThat(new Change(0, 3, "h", true).verdict()).isEqualTo("worse");
        }

        @Test
        void a_missing_value_changes_nothing() {
            assertThat(new Change(Double.NaN, 3, "h", true).verdict()).isEqualTo("unchanged");
        }
    }
}
