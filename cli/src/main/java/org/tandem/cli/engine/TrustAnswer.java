package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.Interval;
import org.tandem.engines.health.TrustGauge;
import org.tandem.engines.health.TrustGauge.Wave;

/**
 * The trust gauge: one row an answer, {@code wave, side, trust} and, for "too comfortable", {@code task_conflict} (1 to 7)
 * and {@code dissents} (how many the wave had, the same on each of its rows). Waves in the file's order.
 */
record TrustAnswer(String file) {

    private record Side(String side, double mean, Interval interval) {}

    private record Reading(
            String wave,
            List<Side> sides,
            double gap,
            boolean low,
            @Nullable Boolean tooComfortable,
            List<String> notes) {

        @Override
        public String toString() {
            String each = sides.stream()
                    .map(s -> "%s %.2f (95 %% %.2f to %.2f)"
                            .formatted(s.side, s.mean, s.interval.lower(), s.interval.upper()))
                    .collect(Collectors.joining(", "));
            return "Trust in %s: %s; gap %.2f%s%s"
                    .formatted(
                            wave,
                            each,
                            gap,
                            low ? "; low" : "",
                            Boolean.TRUE.equals(tooComfortable) ? "; too comfortable" : "");
        }
    }

    private record Conversation(String wave, boolean conversation, String reason) {

        @Override
        public String toString() {
            return reason;
        }
    }

    /** What was answered in one wave. */
    private static final class Answers {
        final Map<String, List<Double>> trust = new LinkedHashMap<>();
        final List<Double> conflict = new ArrayList<>();
        long dissents;
    }

    Outcome solve(Csv csv) {
        var columns = new Columns(csv);
        var waves = new LinkedHashMap<String, Answers>();
        SequencedSet<String> sides = new LinkedHashSet<>();
        for (var row : csv) {
            sides.add(row.text(columns.side));
            columns.read(row, waves.computeIfAbsent(row.text(columns.wave), name -> new Answers()));
        }
        if (sides.size() > 2) {
            throw BadInput.in(file, "Trust is between two sides, not " + sides + ".");
        }
        if (waves.isEmpty()) {
            throw BadInput.in(file, "It has no answers below its header.");
        }
        Object json = answered(waves, List.copyOf(sides), columns.known());
        return new Outcome.Answer(json, () -> String.valueOf(json));
    }

    private static Object answered(LinkedHashMap<String, Answers> waves, List<String> sides, boolean known) {
        String last = waves.lastEntry().getKey();
        return switch (TrustGauge.of(
                waves.values().stream().map(answers -> wave(answers, sides)).toList())) {
            case TrustGauge.Conversation none ->
                new Conversation(last, true, "Fewer than five answers on a side: no scores, a named conversation.");
            case TrustGauge.Reading reading ->
                new Reading(
                        last,
                        List.of(side(sides.get(0), reading.first()), side(sides.get(1), reading.second())),
                        reading.gap(),
                        reading.low(),
                        known ? reading.tooComfortable() : null,
                        known
                                ? List.of()
                                : List.of("Without task_conflict and dissents, too comfortable cannot be told."));
        };
    }

    private static Side side(String name, TrustGauge.Side side) {
        return new Side(name, side.mean(), side.interval());
    }

    private static Wave wave(Answers answers, List<String> sides) {
        double conflict = answers.conflict.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
        return new Wave(trust(answers, sides, 0), trust(answers, sides, 1), conflict, (int)
                Math.min(Integer.MAX_VALUE, answers.dissents));
    }

    private static double[] trust(Answers answers, List<String> sides, int side) {
        return side < sides.size()
                ? answers.trust.getOrDefault(sides.get(side), List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : new double[0];
    }

    /** Where what stands; -1 for what is absent. */
    private record Columns(int wave, int side, int trust, int conflict, int dissents) {
        Columns(Csv csv) {
            this(
                    csv.column("wave"),
                    csv.column("side"),
                    csv.column("trust"),
                    csv.optionalColumn("task_conflict").orElse(-1),
                    csv.optionalColumn("dissents").orElse(-1));
        }

        boolean known() {
            return conflict >= 0 && dissents >= 0;
        }

        void read(Csv.Row row, Answers into) {
            if (!row.isMissing(trust)) {
                into.trust
                        .computeIfAbsent(row.text(side), name -> new ArrayList<>())
                        .add(oneToSeven(row, trust));
            }
            if (conflict >= 0 && !row.isMissing(conflict)) {
                into.conflict.add(oneToSeven(row, conflict));
            }
            if (dissents >= 0 && !row.isMissing(dissents)) {
                into.dissents = Math.max(into.dissents, row.whole(dissents));
            }
        }

        private static double oneToSeven(Csv.Row row, int column) {
            double value = row.number(column);
            if (value < 1 || value > 7) {
                throw row.bad(column, value + " is not on the scale from 1 to 7.");
            }
            return value;
        }
    }
}
