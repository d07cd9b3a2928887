package org.tandem.cli.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Numbers names that are bytes, so that a name of a million rows becomes text once. */
final class ByteNames {
    /** Behind a name that is asked for, the array must have so many bytes. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** So many places for each name, that one look is mostly enough; at first so many places. */
    private static final int ROOM = 4;

    private static final int SPARSE = 1 << 12;

    private final ToIntFunction<String> fresh;
    private byte[][] name = new byte[SPARSE][];
    /** The first eight bytes of each name, shorter names filled up with zeros. */
    private long[] start = new long[SPARSE];
    /** Its length, then its number; 0 for a free place, since no name is empty. */
    private long[] about = new long[SPARSE];

    private int size;

    /**
     * @param fresh gives a new name its number
     */
    ByteNames(ToIntFunction<String> fresh) {
        this.fresh = fresh;
    }

    /** The number of a name that was seen before, -1 for a new one. A name is not empty. */
    int known(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        return about[place] == 0 ? -1 : (int) about[place];
    }

    /** The number of a new name, given as bytes and as text. */
    int enter(byte[] bytes, int from, int to, String text) {
        int place = place(bytes, from, to);
        int found = fresh.applyAsInt(text);
        keep(place, Arrays.copyOfRange(bytes, from, to + SLACK), to - from, found);
        if (++size * ROOM > name.length) {
            grow();
        }
        return found;
    }

    private void keep(int place, byte[] roomy, int length, int number) {
        name[place] = roomy;
        start[place] = head(roomy, 0, length);
        about[place] = (long) length << Integer.SIZE | number;
    }

    /** Eight bytes as a number. */
    static long word(byte[] bytes, int from) {
        return (long) WORD.get(bytes, from);
    }

    private static long head(byte[] bytes, int from, int to) {
        int length = to - from;
        return length >= Long.BYTES ? word(bytes, from) : word(bytes, from) & (1L << 8 * length) - 1;
    }

    private int place(byte[] bytes, int from, int to) {
        int mask = name.length - 1;
        long first = head(bytes, from, to);
        int place = (int) (hash(first, bytes, from, to) >>> 33) & mask;
        while (about[place] != 0 && !(start[place] == first && same(place, bytes, from, to))) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Whether two names with the same start are the same. */
    private boolean same(int place, byte[] bytes, int from, int to) {
        int length = to - from;
        return about[place] >>> Integer.SIZE == length
                && (length <= Long.BYTES
                        || Arrays.equals(name[place], Long.BYTES, length, bytes, from + Long.BYTES, to));
    }

    private static long hash(long first, byte[] bytes, int from, int to) {
        long hash = (first ^ to - from) * SPREAD;
        for (int k = from + Long.BYTES; k < to; k += Long.BYTES) {
            hash = (hash ^ hash >>> 32 ^ head(bytes, k, to)) * SPREAD;
        }
        return hash;
    }

    private void grow() {
        var names = name;
        var known = about;
        name = new byte[2 * names.length][];
        start = new long[name.length];
        about = new long[name.length];
        for (int k = 0; k < names.length; k++) {
            if (known[k] != 0) {
                int length = (int) (known[k] >>> Integer.SIZE);
                keep(place(names[k], 0, length), names[k], length, (int) known[k]);
            }
        }
    }
}
