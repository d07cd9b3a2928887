package org.tandem.engines.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice.Limit;
import org.tandem.engines.selection.Choice.Project;
import org.tandem.engines.selection.Selection.Chosen;
import org.tandem.engines.selection.Selection.Infeasible;

/** Selection keeps the contract of all engines. */
class SelectionContractTest implements EngineContract<Choice, Selection.Result> {

    @Override
    public Choice any(Draw draw) {
        var projects = IntStream.rangeClosed(0, draw.between(1, 9))
                .mapToObj(number -> new Project(
                        "p" + number,
                        Rational.of(draw.between(1, 100)),
                        List.of(Rational.of(draw.between(0, 20)), Rational.of(draw.between(0, 20)))))
                .toList();
        var limits =
                List.of(new Limit("euro", Rational.of(draw.between(10, 60))), new Limit("people", Rational.of(40)));
        return new Choice(projects, limits, List.of(), Set.of("p0"));
    }

    @Override
    public Choice reordered(Choice input, Draw draw) {
        return new Choice(draw.shuffled(input.projects()), input.limits(), input.links(), input.mustHave());
    }

    @Override
    public Selection.Result solve(Choice input) {
        return Selection.withDefaults().solve(input);
    }

    @Override
    public Map<String, ?> found(Selection.Result result) {
        return switch (result) {
            case Chosen chosen -> Map.of("value", chosen.value(), "bound", chosen.bound(), "proved", chosen.proved());
            case Infeasible none -> Map.of("reason", none.reason());
        };
    }

    @Test
    void moreMoneyNeverLowersTheValue() {
        tries(cases(), draw -> {
            var choice = any(draw);
            var richer = new Choice(
                    choice.projects(),
                    choice.limits().stream()
                            .map(limit -> new Limit(limit.name(), limit.most().plus(Rational.of(5))))
                            .toList(),
                    choice.links(),
                    choice.mustHave());
            if (solve(choice) instanceof Chosen poor) {
                assertThat(solve(richer))
                        .isInstanceOfSatisfying(
                                Chosen.class, rich -> assertThat(rich.value()).isGreaterThanOrEqualTo(poor.value()));
            }
        });
    }

    @Override
    public Collection<?> reasons(Selection.Result result) {
        return switch (result) {
            case Chosen chosen -> chosen.used();
            case Infeasible none -> List.of(none.reason());
        };
    }

    @Override
    public Map<String, ThrowingCallable> nonsense() {
        var a = new Project("a", Rational.ONE, List.of(Rational.ONE));
        var limits = List.of(new Limit("euro", Rational.ONE));
        return Map.of(
                "a must-have that is no project", () -> new Choice(List.of(a), limits, List.of(), Set.of("z")),
                "a project twice", () -> new Choice(List.of(a, a), limits, List.of(), Set.of()),
                "a use without its limit", () -> new Choice(List.of(a), List.of(), List.of(), Set.of()),
                "no effort", () -> Selection.withDefaults().withEffort(0));
    }
}
