package org.tandem.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest(name = "{0}: {1} is {2}, which ends on {3}")
    @CsvSource({
        "MONTH, 2026-3, 2026-03, 2026-03-31",
        "MONTH, 2026-03-31, 2026-03, 2026-03-31",
        "MONTH, 03/2026, 2026-03, 2026-03-31",
        "MONTH, 1969.08333333333, 1969-02, 1969-02-28",
        "MONTH, 1969, 1969-01, 1969-01-31",
        "QUARTER, 2026Q4, 2026-Q4, 2026-12-31",
        "YEAR, 2026, 2026, 2026-12-31",
        "WEEK, 2026-W53, 2026-W53, 2027-01-03",
        "WEEK, 2027-W01, 2027-W01, 2027-01-10",
    })
    void a_period_is_read_in_every_way_that_people_write_it(Rhythm rhythm, String text, String label, String end) {
        long period = rhythm.read(text).orElseThrow();

        assertThat(rhythm.label(period)).isEqualTo(label);
        assertThat(rhythm.end(period)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"MONTH, 2026-13", "MONTH, March", "MONTH, 1969.05", "QUARTER, 2026-Q5", "WEEK, 2025-W53", "YEAR, 26"})
    void what_names_no_period_is_none(Rhythm rhythm, String text) {
        assertThat(rhythm.read(text)).isEmpty();
    }
}
