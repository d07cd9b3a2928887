package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static Form typed(String value, Locale locale) {
        return Form.of(Map.of("x", new String[] {value}), locale);
    }

    @Nested
    class An_empty_field {

        @Test
        void is_no_fault_until_it_is_required() {
            Form form = typed("  ", Locale.UK);
            assertThat(form.text("x")).isEmpty();
            assertThat(form.date("x")).isEmpty();
            assertThat(form.money("x", "GBP")).isEmpty();
            assertThat(form.faulty()).isFalse();
            form.required("x", "Say why.");
            assertThat(form.fault("x")).isEqualTo("Say why.");
        }
    }

    @Nested
    class A_number {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "en-GB | 1,234.50 | 1234.50",
                    "en-GB | 1234.5 | 1234.5",
                    "en-GB | 1 234.5 | 1234.5",
                    "en-GB | −3 | -3",
                    "de-DE | 1.234,50 | 1234.50",
                    "fr-FR | 1 234,5 | 1234.5",
                    "de-CH | 1’234.5 | 1234.5"
                })
        void is_read_as_people_of_the_locale_write_it(String locale, String text, BigDecimal number) {
            assertThat(typed(text, Locale.forLanguageTag(locale)).number("x")).contains(number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.234,50", "12,34", "1e3", "=1+1", "many", "0x1F", "1.", "NaN"})
        void is_refused_rather_than_guessed(String text) {
            Form form = typed(text, Locale.UK);
            assertThat(form.number("x")).isEmpty();
            assertThat(form.fault("x")).contains(text, "12,345.6");
            assertThat(form.text("x")).isEqualTo(text);
        }
    }

    @Nested
    class An_amount {

        @Test
        void is_read_into_the_smallest_unit() {
            assertThat(typed("1,234.5", Locale.UK).money("x", "GBP")).contains(123_450L);
            assertThat(typed("500", Locale.UK).money("x", "JPY")).contains(500L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.005", "99999999999999999999"})
        void that_the_currency_cannot_hold_is_refused(String text) {
            Form form = typed(text, Locale.UK);
            assertThat(form.money("x", "GBP")).isEmpty();
            assertThat(form.fault("x")).contains(text, "GBP");
        }
    }

    @Test
    void a_date_is_read_or_refused() {
        assertThat(typed("2026-03-31", Locale.UK).date("x")).contains(LocalDate.of(2026, 3, 31));
        Form form = typed("2026-02-30", Locale.UK);
        assertThat(form.date("x")).isEmpty();
        assertThat(form.fault("x")).contains("2026-02-30");
    }

    @Test
    void the_first_fault_of_a_field_stays() {
        Form form = Form.empty().refuse("x", "first").refuse("x", "second");
        assertThat(form.faults()).containsExactly(Map.entry("x", "first"));
        assertThat(form.describedBy("x", "help")).isEqualTo("x-fault x-help");
    }
}
