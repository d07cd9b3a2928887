package org.tandem.engines.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.exact.Rational;

class BranchAndBoundTest {

    private static final double EFFORT = 30;

    @Test
    void findsTheBestOfAllSetsWhateverTheSigns() {
        tries(draw -> {
            Program program = program(draw);
            BranchAndBound tree = new BranchAndBound(program, EFFORT);
            assertThat(tree.finished()).isTrue();
            boolean[] found = tree.found();
            assertThat(found == null ? OptionalLong.empty() : OptionalLong.of(program.value(found)))
                    .isEqualTo(best(program));
            assertThat(found == null || keeps(program, found)).isTrue();
        });
    }

    /** Up to ten projects; a third of the rows link two of them. */
    private static Program program(Draw draw) {
        int size = draw.between(1, 10);
        int rows = draw.between(0, 5);
        long[][] uses = new long[rows][size];
        long[] limits = new long[rows];
        for (int row = 0; row < rows; row++) {
            if (draw.between(0, 2) == 0) {
                uses[row][draw.between(0, size - 1)]++;
                uses[row][draw.between(0, size - 1)] += draw.between(0, 1) == 0 ? 1 : -1;
                limits[row] = draw.between(0, 1);
            } else {
                Arrays.setAll(uses[row], i -> draw.between(-3L, 20));
                limits[row] = draw.between(-6L, 60);
            }
        }
        boolean[] must = new boolean[size];
        must[0] = draw.between(0, 3) == 0;
        return new Program(
                LongStream.range(0, size).map(i -> draw.between(-5L, 30)).toArray(), uses, limits, must);
    }

    private static OptionalLong best(Program program) {
        return IntStream.range(0, 1 << program.size())
                .mapToObj(set -> taken(program, set))
                .filter(taken -> IntStream.range(0, taken.length).allMatch(i -> taken[i] || !program.must()[i]))
                .filter(taken -> keeps(program, taken))
                .mapToLong(program::value)
                .max();
    }

    private static boolean[] taken(Program program, int set) {
        boolean[] taken = new boolean[program.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = (set >> i & 1) == 1;
        }
        return taken;
    }

    private static boolean keeps(Program program, boolean[] taken) {
        return LongStream.of(program.left(taken)).allMatch(left -> left >= 0);
    }

    @Test
    void agreesWithAnotherSolver() {
        tries(12, draw -> {
            Choice choice = portfolio(draw.random(), 60, 5);
            Whole whole = Whole.of(choice, false);
            BranchAndBound tree = new BranchAndBound(whole.program(), EFFORT);
            assertThat(new CpSat(EFFORT).solve(whole, null)).isInstanceOfSatisfying(Selection.Chosen.class, other -> {
                assertThat(other.proved()).isTrue();
                boolean[] found = tree.found();
                assertThat(found == null ? null : Rational.of(whole.program().value(found)))
                        .isEqualTo(other.value());
            });
        });
    }

    @Test
    void whatItCannotProveInItsEffortComesWithABound() {
        Choice choice = portfolio(new SplittableRandom(1), 200, 10);
        assertThat(new BranchAndBound(Whole.of(choice, false).program(), .01).finished())
                .isFalse();
        assertThat(new Selection(.01).solve(choice)).isInstanceOfSatisfying(Selection.Chosen.class, found -> {
            assertThat(found.proved()).isFalse();
            assertThat(found.bound()).isGreaterThan(found.value());
            assertThat(new Selection(.01).solve(choice)).isEqualTo(found);
        });
    }

    private static Choice portfolio(SplittableRandom chance, int size, int limits) {
        List<Choice.Project> projects = IntStream.range(0, size)
                .mapToObj(i -> new Choice.Project(
                        "p" + i,
                        Rational.of(chance.nextInt(1, 1_000)),
                        IntStream.range(0, limits)
                                .mapToObj(k -> Rational.of(chance.nextInt(1, 1_000)))
                                .toList()))
                .toList();
        return new Choice(
                projects,
                IntStream.range(0, limits)
                        .mapToObj(k -> new Choice.Limit("limit" + k, Rational.of(250L * size)))
                        .toList(),
                List.of(new Choice.Requires("p1", "p2"), new Choice.Excludes("p3", "p4")),
                Set.of("p5"));
    }
}
