package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.tandem.engines.health.Dependence;

/** Dependence asymmetry: rows of {@code side, dependence}; the mean of each side's answers, both or neither. */
final class DependenceAnswer {

    private DependenceAnswer() {}

    private record Shown(
            String first,
            String second,
            double firstDependence,
            double secondDependence,
            double asymmetry,
            double joint) {

        @Override
        public String toString() {
            return "%s %.2f, %s %.2f: asymmetry %.2f, joint %.2f"
                    .formatted(first, firstDependence, second, secondDependence, asymmetry, joint);
        }
    }

    private record Hidden(boolean hidden, String reason) {

        @Override
        public String toString() {
            return reason;
        }
    }

    static Outcome solve(Csv csv, String file) {
        int side = csv.column("side");
        int dependence = csv.column("dependence");
        var answers = new LinkedHashMap<String, List<Double>>();
        for (var row : csv) {
            var own = answers.computeIfAbsent(row.text(side), name -> new ArrayList<>());
            if (!row.isMissing(dependence)) {
                own.add(row.number(dependence));
            }
        }
        if (answers.size() > 2) {
            throw BadInput.in(file, "Dependence is between two sides, not " + answers.keySet() + ".");
        }
        Object json = answered(List.copyOf(answers.keySet()), List.copyOf(answers.values()));
        return new Outcome.Answer(json, () -> String.valueOf(json));
    }

    private static Object answered(List<String> sides, List<List<Double>> answers) {
        return switch (Dependence.of(mean(answers, 0), mean(answers, 1))) {
            case Dependence.Hidden none ->
                new Hidden(true, "Dependence is shown when both sides have answered, to both at once.");
            case Dependence.Shown s ->
                new Shown(sides.get(0), sides.get(1), s.first(), s.second(), s.asymmetry(), s.joint());
        };
    }

    private static OptionalDouble mean(List<List<Double>> answers, int side) {
        return side < answers.size()
                ? answers.get(side).stream().mapToDouble(Double::doubleValue).average()
                : OptionalDouble.empty();
    }
}
