package org.tandem.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Seconds by the clock and of CPU, all threads of this process together; on a busy machine only the latter compares. */
public record Stopwatch(double wall, double seconds) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The best of some runs by CPU time, the first ones of which warm up. */
    public static Stopwatch best(int runs, Runnable work) {
        return IntStream.range(0, runs).mapToObj(run -> once(work)).toList().stream()
                .min(Comparator.comparingDouble(Stopwatch::seconds))
                .orElseThrow();
    }

    /** One run. */
    public static Stopwatch once(Runnable work) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        return new Stopwatch((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f s of CPU (%.3f s by the clock)", seconds, wall);
    }
}
