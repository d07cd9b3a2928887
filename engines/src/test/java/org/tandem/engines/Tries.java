package org.tandem.engines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many random cases of one property. The seed is fixed, so that what failed once fails again; {@code -Dtandem.seed=N}
 * explores other cases. A failure names its case and the seed that brings this case alone.
 */
public final class Tries {
    private static final int USUAL = 300;

    private Tries() {}

    public static void tries(Consumer<Draw> property) {
        tries(USUAL, property);
    }

    public static void tries(int count, Consumer<Draw> property) {
        long first = Long.getLong("tandem.seed", 20_261_122);
        for (int i = 0; i < count; i++) {
            check(first + i, property);
        }
    }

    private static void check(long seed, Consumer<Draw> property) {
        try {
            property.accept(new Draw(new SplittableRandom(seed)));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "Failed for the seed %d; -Dtandem.seed=%d begins with this case: %s"
                            .formatted(seed, seed, failure.getMessage()),
                    failure);
        }
    }

    /** Draws of one case; one in eight is an end of its range or next to zero, where mistakes like to sit. */
    public record Draw(SplittableRandom random) {

        public int between(int min, int max) {
            return Math.toIntExact(between((long) min, (long) max));
        }

        public long between(long min, long max) {
            if (random.nextInt(8) != 0) {
                return max == Long.MAX_VALUE ? random.nextLong(min, max) : random.nextLong(min, max + 1);
            }
            long[] edges = List.of(min, max, 0L, 1L, -1L).stream()
                    .mapToLong(Long::longValue)
                    .filter(edge -> min <= edge && edge <= max)
                    .toArray();
            return edges[random.nextInt(edges.length)];
        }

        public int anyInt() {
            return between(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        public long anyLong() {
            return between(Long.MIN_VALUE, Long.MAX_VALUE);
        }

        /** A new list in a random order. */
        public <T> List<T> shuffled(Collection<T> parts) {
            var list = new ArrayList<>(parts);
            for (int i = list.size() - 1; i > 0; i--) {
                Collections.swap(list, i, random.nextInt(i + 1));
            }
            return list;
        }

        /** Evenly from 0 to 1. */
        public double part() {
            return random.nextDouble();
        }

        public <T> List<T> list(int least, int most, Function<Draw, T> element) {
            return IntStream.range(0, between(least, most))
                    .mapToObj(i -> element.apply(this))
                    .toList();
        }
    }
}
