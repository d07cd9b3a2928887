package org.tandem.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows of a CSV file for inputs of a hundred megabytes: by the rules of {@link Csv}, but a cell stays bytes until
 * somebody asks for its text. Stands at one row at a time.
 */
final class ByteRows implements AutoCloseable {
    private final String file;
    private final ByteCells cells;
    private final List<String> header;

    ByteRows(String file, InputStream in) throws IOException {
        this.file = file;
        cells = new ByteCells(file, in);
        header = header();
    }

    private List<String> header() throws IOException {
        if (!cells.next()) {
            throw BadInput.at(file, 1, "The file is empty; its first line must name the columns.");
        }
        var names = IntStream.range(0, cells.count())
                .mapToObj(cell -> decoded(cell, String.valueOf(cell + 1)))
                .toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw BadInput.at(file, cells.line(), name, "The header names this column twice.");
            }
        }
        return names;
    }

    int column(String name) {
        return optionalColumn(name)
                .orElseThrow(() -> BadInput.at(
                        file,
                        1,
                        name,
                        "The header lacks this column; it has " + header + ". Maybe a different spelling."));
    }

    OptionalInt optionalColumn(String name) {
        int index = header.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Goes to the next row that is not empty; false at the end. */
    boolean next() throws IOException {
        if (!cells.next()) {
            return false;
        }
        if (cells.count() != header.size()) {
            throw BadInput.at(
                    file,
                    cells.line(),
                    "%d values, but the header names %d columns. Maybe a value with a comma lacks its quotes."
                            .formatted(cells.count(), header.size()));
        }
        return true;
    }

    /** Nothing, {@code NA} or {@code NaN}. */
    boolean isMissing(int column) {
        int length = cells.end(column) - cells.start(column);
        return length == 0 || length <= 3 && List.of("NA", "NaN").contains(text(column));
    }

    String text(int column) {
        return decoded(column, header.get(column));
    }

    /** The number of a value among its likes; it must not be empty. */
    int number(int column, ByteNames names) {
        int start = cells.start(column);
        int end = cells.end(column);
        if (start == end) {
            throw bad(column, "The value is empty.");
        }
        if (cells.doubled(column)) {
            return unquoted(text(column), names);
        }
        int known = names.known(cells.bytes, start, end);
        return known >= 0 ? known : names.enter(cells.bytes, start, end, text(column));
    }

    private static int unquoted(String text, ByteNames names) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var roomy = Arrays.copyOf(bytes, bytes.length + ByteNames.SLACK);
        int known = names.known(roomy, 0, bytes.length);
        return known >= 0 ? known : names.enter(roomy, 0, bytes.length, text);
    }

    /** A finite decimal number. */
    double decimal(int column) {
        int start = cells.start(column);
        if (cells.end(column) == start + 1 && cells.bytes[start] >= '0' && cells.bytes[start] <= '9') {
            return cells.bytes[start] - '0';
        }
        var text = text(column);
        if (text.isEmpty()) {
            throw bad(column, "The value is empty.");
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(column, "\"" + text + "\" is not a number. Maybe a decimal comma or a unit.");
        }
        throw bad(column, text + " is not finite.");
    }

    /** A mark: 1 or true, 0 or false, in any case of letters. */
    boolean flag(int column) {
        int start = cells.start(column);
        if (cells.end(column) == start + 1 && (cells.bytes[start] & ~1) == '0') {
            return cells.bytes[start] == '1';
        }
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> true;
            case "0", "0.0", "false" -> false;
            default -> throw bad(column, "\"" + text(column) + "\" is neither 1 nor 0.");
        };
    }

    /** A complaint about a value of this row. */
    BadInput bad(int column, String rule) {
        return BadInput.at(file, cells.line(), header.get(column), rule);
    }

    private String decoded(int cell, String column) {
        var bytes = ByteBuffer.wrap(cells.bytes, cells.start(cell), cells.end(cell) - cells.start(cell));
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return (cells.doubled(cell) ? text.replace("\"\"", "\"") : text).strip();
        } catch (CharacterCodingException trouble) {
            throw BadInput.at(
                    file,
                    cells.line(),
                    column,
                    "Bytes that are not UTF-8. Maybe the file was saved in another encoding.");
        }
    }

    @Override
    public void close() throws IOException {
        cells.close();
    }
}
