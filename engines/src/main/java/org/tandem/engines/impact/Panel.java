package org.tandem.engines.impact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several units over the same periods, some of them treated from the change on.
 *
 * @param units each once
 * @param change index of the first period after the change
 */
public record Panel(List<Unit> units, int change) {

    /**
     * @param values one a period, oldest first; NaN where missing
     * @param treated whether the change touches it
     */
    public record Unit(String name, List<Double> values, boolean treated) {
        public Unit {
            values = List.copyOf(values);
            for (double value : values)
                if (Math.abs(value) > Series.MOST)
                    throw new IllegalArgumentException("The unit " + name + " has the value " + value
                            + ", but at most 1e100. Maybe a division by zero made it; a missing value is NaN.");
        }
    }

    public Panel {
        // by name, so that the order of the input cannot matter, not even to chance
        units = units.stream().sorted(Comparator.comparing(Unit::name)).toList();
        for (var unit : units)
            if (unit.values().size() != units.getFirst().values().size())
                throw new IllegalArgumentException("The unit " + unit.name() + " has "
                        + unit.values().size() + " periods, " + units.getFirst().name() + " has "
                        + units.getFirst().values().size() + ". Maybe a row is missing; give NaN for it.");
    }

    int periods() {
        return units.isEmpty() ? 0 : units.getFirst().values().size();
    }

    List<Unit> controls() {
        return units.stream().filter(unit -> !unit.treated()).toList();
    }

    List<Unit> treated() {
        return units.stream().filter(Unit::treated).toList();
    }

    /** The units' values, a row each; NaN raises nothing here. */
    static double[][] matrix(List<Unit> units) {
        return units.stream()
                .map(unit -> unit.values().stream().mapToDouble(x -> x).toArray())
                .toArray(double[][]::new);
    }

    /** Columns added up and divided by how many there are. */
    static double[] mean(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToDouble(t -> IntStream.range(0, rows.length)
                        .mapToDouble(i -> rows[i][t])
                        .average()
                        .orElseThrow())
                .toArray();
    }
}
