package org.tandem.deliver.outcomes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * An uploaded file as header and lines. Not trusted: its size, its rows, its columns and the length of a cell are
 * limited while it is read; nothing in it is ever evaluated.
 *
 * @param semicolons whether semicolons part the cells, and hence commas are decimal
 */
record CsvFile(List<String> header, List<Line> lines, boolean semicolons) {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 1_000;
    private static final int LONGEST_RECORD = 64 * 1024;

    /** @param number of the line in the file, from 1 */
    record Line(long number, List<String> cells) {}

    /** Why a file is no table of readings. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws Unreadable with the rule, the values and what may help */
    static CsvFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("The file has %d bytes; %d are allowed. Maybe it holds more than the readings."
                    .formatted(bytes.length, MOST_BYTES));
        }
        var semicolons = semicolons(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var text = new InputStreamReader(new ByteArrayInputStream(bytes), decoder);
        try (var records = CsvReader.builder()
                .fieldSeparator(semicolons ? ';' : ',')
                .maxBufferSize(LONGEST_RECORD)
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return read(records, semicolons);
        } catch (CsvParseException e) {
            throw new Unreadable("The file is no CSV: %s. Save the sheet as CSV (UTF-8).".formatted(firstLine(e)));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(Exception e) {
        var text = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
        return new Unreadable(
                text ? "The file is not UTF-8 text. Save the sheet as CSV (UTF-8)." : "The file cannot be read.");
    }

    private static String firstLine(CsvParseException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }

    private static CsvFile read(CsvReader<CsvRecord> records, boolean semicolons) {
        List<String> header = List.of();
        var lines = new ArrayList<Line>();
        for (var record : records) {
            if (header.isEmpty()) {
                header = header(record);
            } else if (lines.size() == MOST_ROWS) {
                throw new Unreadable("The file has more than %d rows. Import it in parts.".formatted(MOST_ROWS));
            } else {
                lines.add(line(record));
            }
        }
        if (header.isEmpty()) {
            throw new Unreadable("The file is empty. Its first line names the columns, each further line is a period.");
        }
        return new CsvFile(header, List.copyOf(lines), semicolons);
    }

    private static List<String> header(CsvRecord record) {
        var names = line(record).cells();
        if (new HashSet<>(names).size() != names.size()) {
            throw new Unreadable("Two columns have the same name in %s. Name each differently.".formatted(names));
        }
        return names;
    }

    private static Line line(CsvRecord record) {
        if (record.getFieldCount() > MOST_COLUMNS) {
            throw new Unreadable("Line %d has %d columns; %d are allowed."
                    .formatted(record.getStartingLineNumber(), record.getFieldCount(), MOST_COLUMNS));
        }
        var cells = record.getFields().stream().map(String::strip).toList();
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL || cell.indexOf('\0') >= 0)) {
            throw new Unreadable("Line %d has a cell of more than %d characters, or one that is no text."
                    .formatted(record.getStartingLineNumber(), LONGEST_CELL));
        }
        return new Line(record.getStartingLineNumber(), cells);
    }

    private static boolean semicolons(byte[] bytes) {
        int commas = 0;
        int semicolons = 0;
        for (byte each : bytes) {
            if (each == '\n') {
                break;
            }
            commas += each == ',' ? 1 : 0;
            semicolons += each == ';' ? 1 : 0;
        }
        return semicolons > commas;
    }
}
