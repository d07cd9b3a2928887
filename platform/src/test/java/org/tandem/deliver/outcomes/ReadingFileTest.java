package org.tandem.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final PlanTerms TERMS = Measured.claims(null, null);
    private static final Mapping MAPPING =
            new Mapping("month", Map.of("value", "overpaid", "volume", "volume", "guard:Days to decide", "days"));

    private static Preview preview(String text) {
        var known = new TreeMap<Long, Map<String, String>>();
        known.put(Rhythm.MONTH.read("2025-12").orElseThrow(), Map.of("value", "24", "volume", "40"));
        var against = new ReadingFile.Against(TERMS, new ReadingTable(Rhythm.MONTH, known), TODAY);
        var file = CsvFile.read(text.getBytes(StandardCharsets.UTF_8));
        return ReadingFile.of("readings.csv", file, MAPPING, against).preview();
    }

    private static Preview line(String line) {
        return preview("month,overpaid,volume,days\n2025-11,23.5,41,9\n" + line + "\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "13/2025,24,40,9 | is not a month",
                "2025-11,24,40,9 | stands in line 2 already",
                "2026-03,24,40,9 | has not ended yet",
                "2025-10,=1+1,40,9 | is not a number",
                "2025-10,24 h,40,9 | is not a number",
                "2025-10,1e999,40,9 | is not a number",
                "2025-10,24,,9 | has no volume",
                "2025-12,25,40, | was read before with other values (24)",
            })
    void a_bad_line_is_named_with_its_reason(String line, String reason) {
        var preview = line(line);

        assertThat(preview.importable()).isFalse();
        assertThat(preview.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.reason()).contains(reason);
        });
    }

    @Test
    void what_is_known_already_with_the_same_values_is_passed_over() {
        var preview = line("2025-12,24,40,");

        assertThat(preview.bad()).isEmpty();
        assertThat(preview.good()).isEqualTo(1);
        assertThat(preview.known()).isEqualTo(1);
    }

    @Test
    void a_missing_column_is_asked_for() {
        var preview = preview("month,overpaid,days\n2025-11,23.5,9\n");

        assertThat(preview.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("thousand claims"));
    }

    @Test
    void semicolons_and_decimal_commas_are_read_as_such() {
        var file = CsvFile.read("month;overpaid;volume\n2025-11;23,5;41\n".getBytes(StandardCharsets.UTF_8));
        var against = new ReadingFile.Against(TERMS, new ReadingTable(Rhythm.MONTH, new TreeMap<>()), TODAY);

        var read = ReadingFile.of("r.csv", file, MAPPING, against);

        assertThat(read.rows().firstEntry().getValue()).containsEntry("value", "23.5");
    }

    @Nested
    class A_file_made_to_harm {

        @Test
        void is_refused_for_its_size() {
            assertThatThrownBy(() -> CsvFile.read(new byte[CsvFile.MOST_BYTES + 1]))
                    .hasMessageContaining("2097153 bytes; 2097152 are allowed");
        }

        @Test
        void is_refused_for_its_rows() {
            var rows = "2025-11,1\n".repeat(CsvFile.MOST_ROWS + 1);
            assertThatThrownBy(() -> read("month,value\n" + rows)).hasMessageContaining("more than 5000 rows");
        }

        @Test
        void is_refused_for_its_columns() {
            assertThatThrownBy(() -> read("a,".repeat(70) + "b\n")).hasMessageContaining("71 columns; 60 are allowed");
        }

        @Test
        void is_refused_for_a_cell_that_never_ends() {
            assertThatThrownBy(() -> read("month,value\n\"" + "x".repeat(200_000)))
                    .isInstanceOf(CsvFile.Unreadable.class);
        }

        @Test
        void is_refused_when_it_is_no_text() {
            assertThatThrownBy(() -> CsvFile.read(new byte[] {'a', ',', 'b', '\n', (byte) 0xff, (byte) 0xfe}))
                    .hasMessageContaining("not UTF-8");
        }

        @Test
        void is_refused_when_it_is_empty() {
            assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        }

        private static void read(String text) {
            CsvFile.read(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
