package org.tandem.cli.engine;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The rows of a CSV file with a header, streamed: only one row is in memory. Empty lines are skipped. Iterate once.
 *
 * <pre>{@code
 * try (Csv rows = input.csv()) {
 *     int winner = rows.column("winner");
 *     OptionalInt weight = rows.optionalColumn("weight");
 *     for (Csv.Row row : rows) {
 *         use(row.text(winner), weight.isPresent() ? row.number(weight.getAsInt()) : 1);
 *     }
 * }
 * }</pre>
 */
public final class Csv implements Iterable<Csv.Row>, AutoCloseable {
    /** Separators are looked for in so many characters. */
    private static final int HEADER = 1 << 12;

    private final String file;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long line;

    private Csv(String file, CloseableIterator<CsvRecord> records) {
        this.file = file;
        this.records = records;
        this.header = header();
    }

    /**
     * Reads the header and stands before the first row. Closing the rows closes the reader. Values are separated by commas;
     * where the header has none, by semicolons or tabs.
     */
    static Csv read(String file, BufferedReader reader) throws IOException {
        return new Csv(
                file,
                CsvReader.builder()
                        .fieldSeparator(separator(reader))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(reader)
                        .iterator());
    }

    private static char separator(BufferedReader reader) throws IOException {
        var start = new char[HEADER];
        reader.mark(HEADER);
        int read = reader.read(start);
        reader.reset();
        String header =
                new String(start, 0, Math.max(0, read)).lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** The column names in the file's order. */
    public List<String> columns() {
        return header;
    }

    /**
     * The index of a column that must be there.
     *
     * @throws BadInput when the header lacks it; the message lists what the header has
     */
    public int column(String name) {
        return optionalColumn(name)
                .orElseThrow(() -> BadInput.at(
                        file,
                        1,
                        name,
                        "The header lacks this column; it has " + header + ". Maybe a different spelling."));
    }

    /** The index of a column that may be absent. */
    public OptionalInt optionalColumn(String name) {
        int index = header.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !atEnd();
            }

            @Override
            public Row next() {
                if (atEnd()) {
                    throw new NoSuchElementException(file + " has no further row.");
                }
                return row();
            }
        };
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private List<String> header() {
        if (atEnd()) {
            throw BadInput.at(file, 1, "The file is empty; its first line must name the columns.");
        }
        List<String> names = record().getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw BadInput.at(file, line, name, "The header names this column twice.");
            }
        }
        return names;
    }

    private Row row() {
        CsvRecord record = record();
        if (record.getFieldCount() != header.size()) {
            throw BadInput.at(
                    file,
                    line,
                    "%d values, but the header names %d columns. Maybe a value with a comma lacks its quotes."
                            .formatted(record.getFieldCount(), header.size()));
        }
        return new Row(this, record);
    }

    private CsvRecord record() {
        CsvRecord record = guarded(records::next);
        line = record.getStartingLineNumber();
        return record;
    }

    private boolean atEnd() {
        return !guarded(records::hasNext);
    }

    private <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException trouble) {
            throw BadInput.at(file, line + 1, String.valueOf(trouble.getMessage()));
        } catch (UncheckedIOException trouble) {
            if (trouble.getCause() instanceof CharacterCodingException) {
                throw BadInput.at(
                        file,
                        line + 1,
                        "From about here on, bytes that are not UTF-8. Maybe the file was saved in another encoding.");
            }
            throw trouble;
        }
    }

    /** One row; columns are named by their index from {@link Csv#column}. Values are stripped of surrounding blanks. */
    public static final class Row {
        private final Csv csv;
        private final CsvRecord record;

        private Row(Csv csv, CsvRecord record) {
            this.csv = csv;
            this.record = record;
        }

        /** The line on which the row begins, counted from 1. */
        public long line() {
            return record.getStartingLineNumber();
        }

        /** Whether the value is missing: nothing, {@code NA} or {@code NaN}. */
        public boolean isMissing(int column) {
            String value = value(column);
            return value.isEmpty() || value.equals("NA") || value.equals("NaN");
        }

        /** A value that must not be empty. */
        public String text(int column) {
            String value = value(column);
            if (value.isEmpty()) {
                throw bad(column, "The value is empty.");
            }
            return value;
        }

        /** A finite decimal number. */
        public double number(int column) {
            String value = text(column);
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw bad(column, "\"" + value + "\" is not a number. Maybe a decimal comma or a unit.");
            }
            throw bad(column, value + " is not finite.");
        }

        /** A whole number. */
        public long whole(int column) {
            String value = text(column);
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException notWhole) {
                throw bad(column, "\"" + value + "\" is not a whole number.");
            }
        }

        /** A mark: 1 or true, 0 or false, in any case of letters. */
        public boolean flag(int column) {
            return switch (text(column).toLowerCase(Locale.ROOT)) {
                case "1", "1.0", "true" -> true;
                case "0", "0.0", "false" -> false;
                default -> throw bad(column, "\"" + value(column) + "\" is neither 1 nor 0.");
            };
        }

        /** A complaint of the engine's own about a value of this row. */
        public BadInput bad(int column, String rule) {
            return BadInput.at(csv.file, line(), csv.header.get(column), rule);
        }

        private String value(int column) {
            return record.getField(column).strip();
        }
    }
}
