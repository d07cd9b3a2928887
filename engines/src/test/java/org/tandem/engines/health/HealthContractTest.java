package org.tandem.engines.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.engines.Tries.tries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;

/** Reliability keeps the contract of all engines: respondents may come in any order. */
class HealthContractTest implements EngineContract<List<List<Double>>, Map<String, Double>> {

    @Override
    public List<List<Double>> any(Draw draw) {
        int items = draw.between(2, 6);
        var rows = new ArrayList<List<Double>>();
        for (int person = 0; person < draw.between(3, 40) + 2; person++) {
            double mood = draw.between(1, 5);
            rows.add(IntStream.range(0, items)
                    .mapToObj(item -> mood + draw.between(0, 2))
                    .toList());
        }
        return rows;
    }

    @Override
    public List<List<Double>> reordered(List<List<Double>> input, Draw draw) {
        return draw.shuffled(input);
    }

    @Override
    public Map<String, Double> solve(List<List<Double>> input) {
        var scale = Scale.of(input.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toList());
        return Map.of(
                "alpha", scale.alpha().value(),
                "lower", scale.alpha().interval().lower(),
                "omega", Math.round(scale.omega() * 1e6) / 1e6,
                "icc2k", scale.icc().icc2k());
    }

    @Test
    void anotherScaleIsAsReliable() {
        tries(cases(), draw -> {
            var answers = any(draw);
            var stretched = answers.stream()
                    .map(row -> row.stream().map(answer -> 10 * answer - 3).toList())
                    .toList();
            var before = solve(answers);
            solve(stretched).forEach((name, value) -> assertThat(value).isCloseTo(before.get(name), within(2e-6)));
        });
    }

    @Override
    public Map<String, ?> found(Map<String, Double> result) {
        return result;
    }

    @Override
    public Collection<?> reasons(Map<String, Double> result) {
        return result.values();
    }

    @Override
    public Map<String, ThrowingCallable> nonsense() {
        return Map.of(
                "two people", () -> Scale.of(List.of(new double[] {1, 2}, new double[] {1, 2})),
                "rows of different lengths",
                        () -> Scale.of(List.of(new double[] {1, 2}, new double[] {1}, new double[] {1, 2})),
                "an answer without end",
                        () -> Scale.of(List.of(
                                new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2}, new double[] {1, 2})),
                "a threshold of nobody", () -> SmallCells.withDefaults().withThreshold(0));
    }
}
