package org.tandem.engines.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice.Excludes;
import org.tandem.engines.selection.Choice.Limit;
import org.tandem.engines.selection.Choice.Link;
import org.tandem.engines.selection.Choice.Project;
import org.tandem.engines.selection.Choice.Requires;

class SelectionTest {

    private static final Selection SELECTION = Selection.withDefaults();

    private static Project project(String id, String value, String cost) {
        return new Project(id, Rational.parse(value), List.of(Rational.parse(cost)));
    }

    private static Choice choice(long budget, List<Link> links, Set<String> mustHave) {
        return new Choice(
                List.of(
                        project("a", "10.5", "5"),
                        project("b", "6", "4"),
                        project("c", "5", "3"),
                        project("d", "1", "1")),
                List.of(new Limit("budget", Rational.of(budget))),
                links,
                mustHave);
    }

    private static Selection.Chosen chosen(Choice choice) {
        return (Selection.Chosen) SELECTION.solve(choice);
    }

    @Nested
    class Answers {

        @Test
        void theBestSetWithinTheBudgetIsProved() {
            Selection.Chosen chosen = chosen(choice(8, List.of(), Set.of()));
            assertThat(chosen.ids()).containsExactly("a", "c");
            assertThat(chosen.value()).isEqualTo(Rational.parse("15.5")).isEqualTo(chosen.bound());
            assertThat(chosen.proved()).isTrue();
            assertThat(chosen.used()).containsExactly(Rational.of(8));
        }

        @Test
        void linksAndMustHavesAreKept() {
            assertThat(chosen(choice(8, List.of(new Requires("a", "b")), Set.of()))
                            .ids())
                    .containsExactly("b", "c", "d");
            assertThat(chosen(choice(8, List.of(new Excludes("a", "c")), Set.of()))
                            .ids())
                    .containsExactly("b", "c", "d");
            assertThat(chosen(choice(8, List.of(), Set.of("b"))).ids()).containsExactly("b", "c", "d");
        }

        @Test
        void theFrontierFallsStepByStep() {
            List<Selection.Chosen> frontier = SELECTION.frontier(choice(13, List.of(), Set.of()), 0, 100);
            assertThat(frontier.getFirst().value()).isEqualTo(Rational.parse("22.5"));
            assertThat(frontier.getLast().value()).isEqualTo(Rational.ZERO);
            for (int i = 1; i < frontier.size(); i++) {
                assertThat(frontier.get(i).value())
                        .isLessThan(frontier.get(i - 1).value());
                assertThat(frontier.get(i).used().getFirst())
                        .isLessThan(frontier.get(i - 1).used().getFirst());
            }
        }

        @Test
        void aProjectThatIsBestWhateverItsValueIsCore() {
            var memberships = new Robust(SELECTION, 30, 1)
                    .solve(choice(8, List.of(), Set.of()), Map.of("b", Rational.of(8), "d", Rational.of(2)));
            assertThat(Objects.requireNonNull(memberships.get("a")).kind()).isEqualTo(Robust.Kind.CORE);
            assertThat(Objects.requireNonNull(memberships.get("d")).kind()).isEqualTo(Robust.Kind.EXTERIOR);
            assertThat(Objects.requireNonNull(memberships.get("c")).kind()).isEqualTo(Robust.Kind.CORE);
        }
    }

    @Nested
    class NoAnswer {

        @Test
        void mustHavesBeyondTheBudgetAreNamedWithTheExcess() {
            assertThat(SELECTION.solve(choice(8, List.of(new Requires("a", "b")), Set.of("a"))))
                    .isInstanceOfSatisfying(
                            Selection.Infeasible.class,
                            none -> assertThat(none.reason())
                                    .contains("use 9 of \"budget\", 1 more than its limit of 8"));
        }

        @Test
        void mustHavesThatExcludeEachOtherAreNamed() {
            assertThat(SELECTION.solve(choice(20, List.of(new Excludes("a", "b")), Set.of("a", "b"))))
                    .isInstanceOfSatisfying(
                            Selection.Infeasible.class,
                            none -> assertThat(none.reason()).contains("exclude each other"));
        }

        @Test
        void strangersAreRefused() {
            assertThatThrownBy(() -> choice(1, List.of(), Set.of("z"))).hasMessageContaining("\"z\"");
        }
    }

    @Test
    void noSetOfAllIsBetter() {
        tries(40, draw -> {
            long seed = draw.anyLong();
            SplittableRandom random = new SplittableRandom(seed);
            List<Project> projects = IntStream.range(0, 9)
                    .mapToObj(i -> new Project(
                            "p" + i,
                            Rational.of(random.nextInt(1, 100), 2),
                            List.of(Rational.of(random.nextInt(20)), Rational.of(random.nextInt(20)))))
                    .toList();
            List<Limit> limits = List.of(new Limit("x", Rational.of(40)), new Limit("y", Rational.of(40)));
            List<Link> links = List.of(new Requires("p0", "p1"), new Excludes("p2", "p3"));
            Rational best = IntStream.range(0, 1 << 9)
                    .filter(set -> (set & 1) == 0 || (set & 2) != 0)
                    .filter(set -> (set & 4) == 0 || (set & 8) == 0)
                    .filter(set -> used(projects, set, 0) <= 40 && used(projects, set, 1) <= 40)
                    .mapToObj(set -> IntStream.range(0, 9)
                            .filter(i -> (set >> i & 1) == 1)
                            .mapToObj(i -> projects.get(i).value())
                            .reduce(Rational.ZERO, Rational::plus))
                    .reduce(Rational.ZERO, Rational::max);
            assertThat(chosen(new Choice(projects, limits, links, Set.of())).value())
                    .isEqualTo(best);
        });
    }

    private static int used(List<Project> projects, int set, int limit) {
        return IntStream.range(0, projects.size())
                .filter(i -> (set >> i & 1) == 1)
                .map(i -> projects.get(i).uses().get(limit).numerator().intValueExact())
                .sum();
    }
}
