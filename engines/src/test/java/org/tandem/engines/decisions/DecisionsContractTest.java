package org.tandem.engines.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.decisions.Table.Criterion;

/** Each rule of decision keeps the contract of all engines. */
class DecisionsContractTest {

    /** Criteria in an order, with the weights that their comparisons are made from. */
    record Compared(List<Integer> criteria, double[][] ratio) {

        double[][] matrix() {
            return criteria.stream()
                    .map(row -> criteria.stream()
                            .mapToDouble(column -> ratio[row][column])
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    @Nested
    class HierarchyProcess implements EngineContract<Compared, Map<Integer, Double>> {
        private Ahp.Result result(Compared input) {
            return Ahp.withDefaults().solve(input.matrix());
        }

        @Override
        public Compared any(Draw draw) {
            int size = draw.between(2, 7);
            var ratio = new double[size][size];
            for (int row = 0; row < size; row++) {
                ratio[row][row] = 1;
                for (int column = 0; column < row; column++) {
                    ratio[row][column] = draw.between(1, 9);
                    ratio[column][row] = 1 / ratio[row][column];
                }
            }
            return new Compared(IntStream.range(0, size).boxed().toList(), ratio);
        }

        @Override
        public Compared reordered(Compared input, Draw draw) {
            return new Compared(draw.shuffled(input.criteria()), input.ratio());
        }

        /** Weights by criterion; under -1 the consistency ratio. */
        @Override
        public Map<Integer, Double> solve(Compared input) {
            var result = result(input);
            var weights = new LinkedHashMap<Integer, Double>();
            for (int row = 0; row < input.criteria().size(); row++) {
                weights.put(input.criteria().get(row), result.weights()[row]);
            }
            weights.put(-1, result.consistencyRatio());
            return weights;
        }

        @Override
        public Map<String, ?> found(Map<Integer, Double> result) {
            var found = new LinkedHashMap<String, Double>();
            result.forEach((criterion, weight) -> found.put("" + criterion, weight));
            return found;
        }

        @Override
        public Collection<?> reasons(Map<Integer, Double> result) {
            return result.values();
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "an empty matrix", () -> Ahp.withDefaults().solve(new double[0][]),
                    "a matrix that is not square", () -> Ahp.withDefaults().solve(new double[][] {{1, 2}}),
                    "a comparison of zero", () -> Ahp.withDefaults().solve(new double[][] {{1, 0}, {0, 1}}));
        }
    }

    @Nested
    class Ideal extends OfRule {
        @Override
        Rule rule() {
            return new Topsis();
        }
    }

    @Nested
    class Outranking extends OfRule {
        @Override
        Rule rule() {
            return new Promethee();
        }
    }

    @Nested
    class Additive extends OfRule {
        @Override
        Rule rule() {
            return new AdditiveValue();
        }
    }

    abstract static class OfRule implements EngineContract<Table, Rule.Ranking> {

        abstract Rule rule();

        @Override
        public Table any(Draw draw) {
            int rows = draw.between(2, 6);
            int columns = draw.between(1, 5);
            return new Table(
                    IntStream.range(0, rows).mapToObj(row -> "a" + row).toList(),
                    IntStream.range(0, columns)
                            .mapToObj(column -> column % 2 == 0
                                    ? Criterion.more("c" + column, 1 + draw.part())
                                    : Criterion.less("c" + column, 1 + draw.part()))
                            .toList(),
                    IntStream.range(0, rows)
                            .mapToObj(row -> IntStream.range(0, columns)
                                    .mapToDouble(column -> 1 + draw.part())
                                    .toArray())
                            .toArray(double[][]::new));
        }

        @Override
        public Table reordered(Table input, Draw draw) {
            var rows = draw.shuffled(
                    IntStream.range(0, input.alternatives().size()).boxed().toList());
            return new Table(
                    rows.stream().map(row -> input.alternatives().get(row)).toList(),
                    input.criteria(),
                    rows.stream().map(row -> input.values()[row]).toArray(double[][]::new));
        }

        @Test
        void anotherUnitOrdersTheSame() {
            tries(cases(), draw -> {
                var table = any(draw);
                var inCents = new Table(
                        table.alternatives(),
                        table.criteria(),
                        Arrays.stream(table.values())
                                .map(row -> Arrays.stream(row)
                                        .map(value -> 100 * value)
                                        .toArray())
                                .toArray(double[][]::new));
                assertThat(solve(inCents).order()).isEqualTo(solve(table).order());
            });
        }

        @Override
        public Rule.Ranking solve(Table input) {
            return rule().solve(input);
        }

        @Override
        public Map<String, ?> found(Rule.Ranking result) {
            var scores = new ArrayList<Double>();
            for (double score : result.scores()) {
                scores.add(score);
            }
            return Map.of(
                    "order", result.order(), "scores", scores.stream().sorted().toList());
        }

        @Override
        public Collection<?> reasons(Rule.Ranking result) {
            return List.of(result.scores(), result.reversals());
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            var one = List.of(Criterion.more("c", 1));
            return Map.of(
                    "a value that is no number", () -> new Table(List.of("a"), one, new double[][] {{Double.NaN}}),
                    "a row too few", () -> new Table(List.of("a", "b"), one, new double[][] {{1}}),
                    "a negative weight", () -> Criterion.more("c", -1),
                    "no weight at all",
                            () -> new Table(List.of("a"), List.of(Criterion.more("c", 0)), new double[][] {{1}}));
        }
    }
}
