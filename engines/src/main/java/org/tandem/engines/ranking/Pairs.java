package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Numbers the pairs that were compared, in the order of arrival; a pair with a known first one is a pair of its own. Pairs
 * of the first few thousand items are found in a table, others by hashing.
 */
final class Pairs {
    /** The table of that many items has 32 MB at most. */
    private static final int TABLE = 4_096;

    private static final int HOME_BITS = 2;

    private int[][] rows = new int[16][];
    private int[] hashed = new int[1 << 10];
    private int inHash;
    private long[] key = new long[1 << 9];
    private int size;

    int size() {
        return size;
    }

    int low(int slot) {
        return (int) (key[slot] >>> 31 + HOME_BITS);
    }

    int high(int slot) {
        return (int) (key[slot] >>> HOME_BITS & 0x7FFFFFFF);
    }

    /** 1 when the lower number was first, -1 when the higher was, 0 when nobody said. */
    int home(int slot) {
        return (int) (key[slot] & 3) - 1;
    }

    /** The number of a pair, with {@code low < high} and home as {@link #home(int)} tells it. */
    int slot(int low, int high, int home) {
        return home == 0 && high < TABLE ? inTable(low, high) : inHash(key(low, high, home));
    }

    private int inTable(int low, int high) {
        if (low >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(low + 1, 2 * rows.length));
        }
        int[] row = rows[low];
        int column = high - low - 1;
        if (row == null || column >= row.length) {
            row = row == null ? new int[column + 16] : Arrays.copyOf(row, Math.min(TABLE, 2 * column + 2));
            rows[low] = row;
        }
        if (row[column] == 0) {
            row[column] = fresh(key(low, high, 0)) + 1;
        }
        return row[column] - 1;
    }

    private static long key(int low, int high, int home) {
        return ((long) low << 31 | high) << HOME_BITS | home + 1;
    }

    private int inHash(long wanted) {
        int at = place(wanted);
        if (hashed[at] > 0) {
            return hashed[at] - 1;
        }
        int slot = fresh(wanted);
        hashed[at] = slot + 1;
        if (++inHash * 2 > hashed.length) {
            rehash();
        }
        return slot;
    }

    private int fresh(long wanted) {
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
        }
        key[size] = wanted;
        return size++;
    }

    private int place(long wanted) {
        int mask = hashed.length - 1;
        int at = (int) (wanted * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (hashed[at] != 0 && key[hashed[at] - 1] != wanted) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        var old = hashed;
        hashed = new int[2 * old.length];
        for (int slot : old) {
            if (slot > 0) {
                hashed[place(key[slot - 1])] = slot;
            }
        }
    }
}
