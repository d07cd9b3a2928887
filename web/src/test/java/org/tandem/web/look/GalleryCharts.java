package org.tandem.web.look;

import java.util.List;
import java.util.stream.IntStream;
import org.tandem.web.look.Chart.Band;
import org.tandem.web.look.Chart.Behaviour;
import org.tandem.web.look.Chart.Evaluation;
import org.tandem.web.look.Chart.Item;
import org.tandem.web.look.Chart.Limits;
import org.tandem.web.look.Chart.Outcome;
import org.tandem.web.look.Chart.Point;
import org.tandem.web.look.Chart.Row;
import org.tandem.web.look.Chart.Step;
import org.tandem.web.look.Chart.Sum;
import org.tandem.web.look.Chart.Tones;
import org.tandem.web.look.Chart.Value;
import org.tandem.web.look.Chart.Waterfall;

/** One chart of each kind, from invented numbers. */
final class GalleryCharts {

    private GalleryCharts() {}

    static List<Chart> all() {
        return List.of(outcome(), behaviour(), value(), waterfall(), evaluation(), tones());
    }

    private static String month(int i) {
        return "%d-%02d".formatted(2023 + i / 12, 1 + i % 12);
    }

    private static double wave(int i) {
        return 60 + 2.5 * Math.sin(i * 2.1) + 1.5 * Math.cos(i * 5.3);
    }

    private static Outcome outcome() {
        var readings = IntStream.range(0, 42)
                .mapToObj(i -> new Point(month(i), i < 36 ? wave(i) : wave(i) + 25))
                .toList();
        var without = IntStream.range(36, 42)
                .mapToObj(i -> new Band(month(i), 54 - .3 * (i - 36), 60, 66 + .3 * (i - 36)))
                .toList();
        return new Outcome(
                "Claims settled without a question, percent",
                "+25 points (95 %: +19 to +31) over 6 months; claimed, because it exceeds its own uncertainty.",
                "%",
                readings,
                new Limits(60, 53.5, 66.5),
                month(36),
                without);
    }

    private static Behaviour behaviour() {
        var readings = IntStream.range(0, 24)
                .mapToObj(i -> new Point(month(i), i == 17 ? 71.2 : wave(i)))
                .toList();
        return new Behaviour(
                "Process behaviour of the same measure",
                "One reading stands outside the natural limits: May 2024.",
                "%",
                readings,
                new Limits(60, 51, 69),
                11.1,
                List.of(month(17)));
    }

    private static Value value() {
        var sums = IntStream.range(0, 12)
                .mapToObj(i -> new Sum(month(i), 9_048_00L * i, 13_650_00L * i))
                .toList();
        return new Value(
                "Cumulative verified benefit", "$99,528 verified so far; the estimate is $150,150.", "USD", sums);
    }

    private static Waterfall waterfall() {
        return new Waterfall(
                "Statement of the first half year",
                "Of $100,000 verified, 25 % of the band is shared: Birch Services receives $25,000.",
                "USD",
                List.of(
                        new Step("Verified benefit", 180_000_00, true, null),
                        new Step("Investment", -50_000_00, false, null),
                        new Step("Run cost", -30_000_00, false, null),
                        new Step("To share", 100_000_00, true, null),
                        new Step("Acorn Health", 75_000_00, true, Tone.HARBOUR),
                        new Step("Birch Services", 25_000_00, true, Tone.EMBER)));
    }

    private static Evaluation evaluation() {
        return new Evaluation(
                "Ideas after calibration",
                "The first is ahead of the rest; the second to the fourth cannot be told apart.",
                List.of(
                        new Item("Pre-fill the claim from the admission", 4.1, 4.6, 4.3, 4.9, 0),
                        new Item("One queue for both offices", 4.3, 3.9, 3.6, 4.2, 1),
                        new Item("Photo instead of a form", 3.5, 3.8, 3.4, 4.2, 1),
                        new Item("Night shift in Manila", 3.9, 3.7, 3.3, 4.1, 1),
                        new Item("A chat robot", 2.9, 2.4, 2.0, 2.8, 0)));
    }

    private static Tones tones() {
        return new Tones(
                "Money put in by party",
                "Both sides put in the same over the year, at different times.",
                "1,000 £",
                List.of("Q1", "Q2", "Q3", "Q4"),
                List.of(
                        new Row("Acorn Health", Tone.HARBOUR, List.of(10.0, 20.0, 5.0, 15.0)),
                        new Row("Birch Services", Tone.EMBER, List.of(20.0, 5.0, 15.0, 10.0))));
    }
}
