package org.tandem.cli.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Numbers names that are bytes, so that a name of a million rows becomes text once. */
final class ByteNames {
    /** Behind a name that is asked for, the array must have so many bytes. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final ToIntFunction<String> fresh;
    private byte[][] name = new byte[1 << 10][];
    /** The first eight bytes of each name, shorter names filled up with zeros. */
    private long[] start = new long[1 << 10];

    private int[] number = new int[1 << 10];
    private int size;

    /**
     * @param fresh gives a new name its number
     */
    ByteNames(ToIntFunction<String> fresh) {
        this.fresh = fresh;
    }

    int number(byte[] bytes, int from, int to, Supplier<String> text) {
        int place = place(bytes, from, to);
        if (name[place] != null) {
            return number[place];
        }
        int found = fresh.applyAsInt(text.get());
        name[place] = Arrays.copyOfRange(bytes, from, to);
        start[place] = word(bytes, from, to);
        number[place] = found;
        if (++size * 2 > name.length) {
            grow();
        }
        return found;
    }

    private static long word(byte[] bytes, int from, int to) {
        long word = (long) WORD.get(bytes, from);
        int length = to - from;
        return length >= Long.BYTES ? word : word & (1L << 8 * length) - 1;
    }

    private int place(byte[] bytes, int from, int to) {
        int mask = name.length - 1;
        long first = word(bytes, from, to);
        int place = (int) (hash(first, bytes, from, to) >>> 33) & mask;
        while (name[place] != null && !(start[place] == first && same(name[place], bytes, from, to))) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Whether two names with the same start are the same. */
    private static boolean same(byte[] known, byte[] bytes, int from, int to) {
        int length = to - from;
        return known.length == length
                && (length <= Long.BYTES || Arrays.equals(known, Long.BYTES, length, bytes, from + Long.BYTES, to));
    }

    private static long hash(long first, byte[] bytes, int from, int to) {
        long hash = (first ^ to - from) * SPREAD;
        for (int k = from + Long.BYTES; k < to; k += Long.BYTES) {
            hash = (hash ^ hash >>> 32 ^ word(bytes, k, to)) * SPREAD;
        }
        return hash;
    }

    private void grow() {
        var names = name;
        var numbers = number;
        name = new byte[2 * names.length][];
        start = new long[name.length];
        number = new int[name.length];
        for (int k = 0; k < names.length; k++) {
            if (names[k] != null) {
                enter(names[k], numbers[k]);
            }
        }
    }

    private void enter(byte[] known, int itsNumber) {
        var bytes = Arrays.copyOf(known, known.length + SLACK);
        int place = place(bytes, 0, known.length);
        name[place] = known;
        start[place] = word(bytes, 0, known.length);
        number[place] = itsNumber;
    }
}
