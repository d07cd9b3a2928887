package org.tandem.earn.gainshare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The verified benefit of a space over time: each point is the sum of the settled statements up to it [D8]. */
public record Curve(List<Point> points) {

    public Curve {
        points = List.copyOf(points);
    }

    /**
     * @param paid what all settled statements up to here paid
     * @param estimate the value of the same effects at their newest estimate
     */
    public record Point(Instant at, String title, long paid, long estimate) {}

    /** @param settled in the order in which they were settled */
    static Curve of(List<Statement> settled) {
        var points = new ArrayList<Point>();
        var estimates = new HashMap<UUID, Long>();
        long paid = 0;
        for (var statement : settled) {
            var source = statement.inputs().source();
            paid += statement.settlement().payment();
            estimates.put(source.plan(), statement.settlement().estimate());
            long estimate =
                    estimates.values().stream().mapToLong(Long::longValue).sum();
            points.add(
                    new Point(java.util.Objects.requireNonNull(statement.settled()), source.title(), paid, estimate));
        }
        return new Curve(points);
    }

    /** All that was paid. */
    public long total() {
        return points.isEmpty() ? 0 : points.getLast().paid();
    }
}
