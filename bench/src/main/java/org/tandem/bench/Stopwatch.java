package org.tandem.bench;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Wall time and the thread's own CPU time of one run; on a busy machine only the latter compares. */
record Stopwatch(double wall, double seconds) {

    /** The best of some runs by CPU time, the first ones of which warm up. */
    static Stopwatch best(int runs, Runnable work) {
        return IntStream.range(0, runs).mapToObj(run -> once(work)).toList().stream()
                .min(Comparator.comparingDouble(Stopwatch::seconds))
                .orElseThrow();
    }

    static Stopwatch once(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        work.run();
        return new Stopwatch((System.nanoTime() - wall) / 1e9, (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    @Override
    public String toString() {
        return "%.3f s of CPU (%.3f s by the clock)".formatted(seconds, wall);
    }
}
