package org.tandem.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each kind of page took, in milliseconds, as the load generator measured it. */
final class Times {

    private static final int LONGEST = 60_000;
    private static final int DIGITS = 3;

    private final Map<String, Histogram> kinds = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> wrong = new ConcurrentHashMap<>();

    void add(String kind, int status, long millis) {
        if (status != 200) {
            wrong.merge(status, 1, Integer::sum);
        }
        kinds.computeIfAbsent(kind, k -> new ConcurrentHistogram(LONGEST, DIGITS))
                .recordValue(Math.min(LONGEST, millis));
    }

    Map<Integer, Integer> wrong() {
        return wrong;
    }

    Histogram all() {
        var all = new Histogram(LONGEST, DIGITS);
        kinds.values().forEach(all::add);
        return all;
    }

    String table() {
        var lines = new StringBuilder("%6s %6s %6s %6s  %s%n".formatted("count", "p50", "p95", "max", "page"));
        kinds.forEach((kind, times) -> lines.append(line(kind, times)));
        return lines.append(line("all", all())).toString();
    }

    private static String line(String name, Histogram times) {
        return "%6d %6d %6d %6d  %s%n"
                .formatted(
                        times.getTotalCount(),
                        times.getValueAtPercentile(50),
                        times.getValueAtPercentile(95),
                        times.getMaxValue(),
                        name);
    }
}
