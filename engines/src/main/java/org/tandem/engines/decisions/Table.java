package org.tandem.engines.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Alternatives by criteria.
 *
 * @param alternatives names of the rows
 * @param criteria names, weights and directions of the columns
 * @param values alternatives x criteria, finite
 */
public record Table(List<String> alternatives, List<Criterion> criteria, double[][] values) {

    public Table {
        alternatives = List.copyOf(alternatives);
        criteria = List.copyOf(criteria);
        values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        if (alternatives.isEmpty() || criteria.isEmpty() || values.length != alternatives.size()) {
            throw new IllegalArgumentException(
                    "The table has %d rows for %d alternatives and %d criteria. Maybe a row is missing."
                            .formatted(values.length, alternatives.size(), criteria.size()));
        }
        once("alternative", alternatives);
        once("criterion", criteria.stream().map(Criterion::name).toList());
        for (int row = 0; row < values.length; row++) {
            checkRow(alternatives.get(row), values[row], criteria.size());
        }
        if (!(criteria.stream().mapToDouble(Criterion::weight).sum() > 0)) {
            throw new IllegalArgumentException("The weights are all zero. Maybe they were not entered yet.");
        }
    }

    private static void once(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "The %s \"%s\" stands twice. Maybe two lists were joined.".formatted(kind, name));
            }
        }
    }

    private static void checkRow(String name, double[] row, int expected) {
        if (row.length != expected || !Arrays.stream(row).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "The values of \"%s\" are %s, but must be %d finite numbers. Maybe a value is missing."
                            .formatted(name, Arrays.toString(row), expected));
        }
    }

    /**
     * @param weight not negative; only ratios of weights count
     * @param moreIsBetter direction
     * @param indifference differences up to here count nothing (PROMETHEE), at least 0
     * @param preference differences from here count fully, at least the indifference; 0 with 0: any difference does
     */
    public record Criterion(String name, double weight, boolean moreIsBetter, double indifference, double preference) {

        public Criterion {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight of \"%s\" is %s, but must be at least 0. Maybe less is better: say so of the criterion."
                                .formatted(name, weight));
            }
            if (!(indifference >= 0 && preference >= indifference)) {
                throw new IllegalArgumentException(
                        "The thresholds of \"%s\" must be 0 <= indifference (%s) <= preference (%s). Maybe they were exchanged."
                                .formatted(name, indifference, preference));
            }
        }

        /** More is better; thresholds of 0. */
        public static Criterion more(String name, double weight) {
            return new Criterion(name, weight, true, 0, 0);
        }

        /** Less is better; thresholds of 0. */
        public static Criterion less(String name, double weight) {
            return new Criterion(name, weight, false, 0, 0);
        }
    }

    /** Weights scaled to one. */
    public double[] weights() {
        double[] weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        Ahp.scale(weights);
        return weights;
    }

    int rows() {
        return values.length;
    }

    int columns() {
        return criteria.size();
    }

    /** The table without one alternative. */
    Table without(int row) {
        List<String> names = new ArrayList<>(alternatives);
        names.remove(row);
        double[][] rest = new double[values.length - 1][];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i < row ? i : i + 1];
        }
        return new Table(names, criteria, rest);
    }
}
