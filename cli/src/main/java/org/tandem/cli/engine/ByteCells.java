package org.tandem.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a CSV file into rows of cells that stay bytes in one buffer. */
final class ByteCells implements AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final byte QUOTE = '"';
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long SIGNS = ONES << 7;

    private final String file;
    private final InputStream in;
    private final byte separator;
    /** In each byte one more than the separator and the ends of lines. */
    private final long least;

    byte[] bytes = new byte[BUFFER + ByteNames.SLACK];
    private int at;
    private int size;
    private boolean ended;
    private int[] start = new int[8];
    private int[] end = new int[8];
    private boolean[] doubled = new boolean[8];
    private int count;
    private long nextLine = 1;
    private long line;
    /** Lines that end within the quotes of this row. */
    private int within;

    ByteCells(String file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        fill();
        at = size >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        separator = separator();
        least = ONES * (Math.max(separator, '\r') + 1);
    }

    /** A comma; where the header has none, a semicolon or a tab. */
    private byte separator() {
        var first = new String(bytes, at, size - at, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return (byte)
                (first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',');
    }

    int count() {
        return count;
    }

    /** The line on which the row begins, counted from 1. */
    long line() {
        return line;
    }

    int start(int cell) {
        return start[cell];
    }

    int end(int cell) {
        return end[cell];
    }

    /** Whether the cell holds doubled quotes that stand for one. */
    boolean doubled(int cell) {
        return doubled[cell];
    }

    /** Goes to the next row that is not empty; false at the end. */
    boolean next() throws IOException {
        do {
            line = nextLine;
            if (at == size && !fill()) {
                return false;
            }
            while (!scan()) {
                fill();
            }
        } while (count == 1 && start[0] == end[0]);
        return true;
    }

    /** Reads more behind what is not used yet; false when there is none. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, size - at);
        size -= at;
        at = 0;
        if (size == bytes.length - ByteNames.SLACK) {
            bytes = Arrays.copyOf(bytes, 2 * size + ByteNames.SLACK);
        }
        int more = in.readNBytes(bytes, size, bytes.length - ByteNames.SLACK - size);
        size += more;
        ended = more == 0;
        return !ended;
    }

    /** Finds the cells of one row; false when the buffer ends before the row does. */
    private boolean scan() {
        count = 0;
        within = 0;
        int place = at;
        while (true) {
            int stop = place < size && bytes[place] == QUOTE ? quoted(place + 1) : plain(place);
            // One byte further, since a line may end in two.
            if (stop + 1 >= size && !ended) {
                return false;
            }
            if (stop >= size || bytes[stop] != separator) {
                finish(stop);
                return true;
            }
            place = stop + 1;
        }
    }

    private int plain(int from) {
        int place = low(from);
        while (place < size && !ends(bytes[place])) {
            place = low(place + 1);
        }
        cell(from, place, false);
        return place;
    }

    private boolean ends(byte one) {
        return one == separator || one == '\n' || one == '\r';
    }

    /** The next byte not above the separator, which letters are: eight bytes at a time, by the sign that a difference has. */
    private int low(int from) {
        for (int place = from; place < size; place += Long.BYTES) {
            long word = ByteNames.word(bytes, place);
            long low = word - least & ~word & SIGNS;
            if (low != 0) {
                return Math.min(size, place + Long.numberOfTrailingZeros(low) / Byte.SIZE);
            }
        }
        return size;
    }

    private int quoted(int from) {
        boolean twice = false;
        for (int place = from; place < size; place++) {
            within += bytes[place] == '\n' ? 1 : 0;
            if (bytes[place] != QUOTE) {
                continue;
            }
            if (place + 1 < size && bytes[place + 1] == QUOTE) {
                twice = true;
                place++;
                continue;
            }
            cell(from, place, twice);
            return closed(place + 1);
        }
        if (ended) {
            throw BadInput.at(file, line, "A quote is opened and never closed.");
        }
        return size;
    }

    private int closed(int behind) {
        boolean ends = behind >= size || bytes[behind] == separator || bytes[behind] == '\n' || bytes[behind] == '\r';
        if (!ends) {
            throw BadInput.at(
                    file,
                    line,
                    String.valueOf(count),
                    "Text after a closing quote. Maybe a quote within lacks its twin.");
        }
        return behind;
    }

    private void cell(int from, int to, boolean twice) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            doubled = Arrays.copyOf(doubled, 2 * count);
        }
        int first = from;
        int last = to;
        while (first < last && blank(first)) {
            first++;
        }
        while (last > first && blank(last - 1)) {
            last--;
        }
        start[count] = first;
        end[count] = last;
        doubled[count++] = twice;
    }

    private boolean blank(int place) {
        return bytes[place] >= 0 && bytes[place] <= ' ';
    }

    private void finish(int stop) {
        boolean two = stop + 1 < size && bytes[stop] == '\r' && bytes[stop + 1] == '\n';
        at = Math.min(size, stop + (two ? 2 : 1));
        nextLine += 1 + within;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
