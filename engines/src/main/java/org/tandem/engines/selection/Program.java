package org.tandem.engines.selection;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * In whole numbers: the highest {@code values x} with {@code rows x <= limits}, every x 0 or 1.
 *
 * @param rows a limit each, by project
 * @param must which x are 1
 */
record Program(long[] values, long[][] rows, long[] limits, boolean[] must) {

    private static final int CELLS = 20_000;
    private static final double SURE = 1L << 36;

    int size() {
        return values.length;
    }

    /** Whether a dense table of it is a small thing, and its numbers so small that the sums of doubles can be trusted. */
    boolean small() {
        return (rows.length + 1L) * size() <= CELLS
                && size(values) <= SURE
                && Stream.of(rows).allMatch(row -> size(row) <= SURE);
    }

    /** What numbers add up to without their signs. */
    static double size(long[] numbers) {
        return LongStream.of(numbers).mapToDouble(Math::abs).sum();
    }

    long value(boolean[] taken) {
        return sum(values, taken);
    }

    /** What a set leaves of every limit. */
    long[] left(boolean[] taken) {
        long[] left = limits.clone();
        for (int row = 0; row < rows.length; row++) {
            left[row] -= sum(rows[row], taken);
        }
        return left;
    }

    private static long sum(long[] numbers, boolean[] taken) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += taken[i] ? numbers[i] : 0;
        }
        return sum;
    }
}
