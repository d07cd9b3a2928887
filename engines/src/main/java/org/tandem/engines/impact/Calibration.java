package org.tandem.engines.impact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which nominal chance keeps a real one. Simulated series in which nothing happens show how often the averaged interval of
 * a nominal level is exceeded although the residuals look clean; the table {@code false-claims.csv} holds, for every kind
 * of series, the nominal level that is exceeded with a real chance of .05, .025, ... The least over all kinds is used,
 * linear in logarithms between the points and along the last line below them; never above the real chance itself.
 *
 * <p>Generator: {@code org.tandem.bench.impact.FalseClaims}.
 */
final class Calibration {

    private static final String TABLE = "false-claims.csv";
    private static final int FIRST_LEVEL = 6;
    private static final Calibration COMMITTED = read();

    /** Logarithms of real and nominal chance, descending, starting at one half. */
    private final double[] real;

    private final double[] nominal;

    private Calibration(double[] real, double[] nominal) {
        this.real = real;
        this.nominal = nominal;
    }

    static Calibration committed() {
        return COMMITTED;
    }

    /** The nominal one-sided level that a real one of alpha asks for. */
    double nominal(double alpha) {
        return Math.min(alpha, Math.exp(along(real, nominal, Math.log(alpha))));
    }

    /** The real chance of a nominal one. */
    double real(double p) {
        if (p <= 0) return 0;
        return Math.max(p, Math.exp(along(nominal, real, Math.log(p))));
    }

    private static double along(double[] from, double[] to, double x) {
        int i = 1;
        while (i < from.length - 1 && x < from[i]) i++;
        if (x >= from[0]) return x;
        double slope = (to[i] - to[i - 1]) / (from[i] - from[i - 1]);
        return to[i] + slope * (x - from[i]);
    }

    private static Calibration read() {
        var lines = lines();
        var levels = numbers(lines.getFirst());
        var least = new double[levels.length];
        Arrays.fill(least, 1);
        for (var line : lines.subList(1, lines.size())) {
            var row = numbers(line);
            for (int i = 0; i < least.length; i++) least[i] = Math.min(least[i], row[i]);
        }
        return new Calibration(logs(levels, levels), logs(least, levels));
    }

    private static double[] logs(double[] values, double[] atMost) {
        var logs = new double[values.length + 1];
        logs[0] = Math.log(.5);
        for (int i = 0; i < values.length; i++) logs[i + 1] = Math.log(Math.min(values[i], atMost[i]));
        return logs;
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(","))
                .skip(FIRST_LEVEL)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Calibration.class.getResourceAsStream(TABLE), TABLE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
