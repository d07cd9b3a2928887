package org.tandem.deliver.outcomes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The readings of a plan.
 *
 * @param rows by the number of the period: the text of each cell by its column's key; absent where nothing was read
 */
public record ReadingTable(Rhythm rhythm, NavigableMap<Long, Map<String, String>> rows) {

    public ReadingTable {
        rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
    }

    public int size() {
        return rows.size();
    }

    /** The part up to and including this period. */
    public ReadingTable until(long period) {
        return new ReadingTable(rhythm, rows.headMap(period, true));
    }

    /** Whether anything was read from this period on. */
    public boolean reaches(long period) {
        return !rows.isEmpty() && rows.lastKey() >= period;
    }

    /** SHA-256 of the lines "period|key=cell|key=cell", periods and keys in their order, each ended by a line feed. */
    public String hash() {
        var lines = new StringBuilder();
        rows.forEach((period, cells) -> {
            lines.append(rhythm.label(period));
            new TreeMap<>(cells)
                    .forEach((key, cell) ->
                            lines.append('|').append(key).append('=').append(cell));
            lines.append('\n');
        });
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
