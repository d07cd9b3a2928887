package org.tandem.web.look;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of a sparkline in a box of 100 by 30: the least value at the bottom, the greatest at the top. */
public final class Spark {

    private Spark() {}

    /** "0.0,30.0 100.0,0.0" and so on; a level line when all values are equal; "" for fewer than two values. */
    public static String points(List<Double> values) {
        if (values.size() < 2) {
            return "";
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double height = high > low ? high - low : 1;
        return IntStream.range(0, values.size())
                .mapToObj(i -> point(100.0 * i / (values.size() - 1), 30 - 30 * (values.get(i) - low) / height))
                .collect(Collectors.joining(" "));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
