package org.tandem.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.engines.assignment.Result.Assigned;

/** Panels as conferences have them: nearly all loads are used up, few reviewers suit, values are small and skewed. */
class TightPanelsTest {
    private static final int REVIEWERS = 300;
    private static final int ITEMS = 560;
    private static final int COVERAGE = 3;
    private static final int LOAD = 6;

    /** The other solver takes whole numbers. */
    private static double[][] affinity(long seed, double unit) {
        var chance = new SplittableRandom(seed);
        var affinity = new double[REVIEWERS][ITEMS];
        for (int r = 0; r < REVIEWERS; r++) {
            double fame = Math.pow(chance.nextDouble(), 4);
            Arrays.setAll(
                    affinity[r], _ -> Math.rint(unit * (.3 * Math.pow(chance.nextDouble(), 6) + .7 * fame)) / unit);
        }
        return affinity;
    }

    private static double flow(double[][] affinity) {
        Loader.loadNativeLibraries();
        var flow = new MinCostFlow();
        int sink = REVIEWERS + ITEMS;
        for (int r = 0; r < REVIEWERS; r++) {
            flow.addArcWithCapacityAndUnitCost(r, sink, LOAD, 0);
            for (int i = 0; i < ITEMS; i++) {
                flow.addArcWithCapacityAndUnitCost(REVIEWERS + i, r, 1, -Math.round(affinity[r][i] * 1e6));
            }
        }
        for (int i = 0; i < ITEMS; i++) {
            flow.setNodeSupply(REVIEWERS + i, COVERAGE);
        }
        flow.setNodeSupply(sink, -COVERAGE * ITEMS);
        assertThat(flow.solve()).isEqualTo(MinCostFlow.Status.OPTIMAL);
        return -flow.getOptimalCost() / 1e6;
    }

    /** Units of a hundredth make thousands of exact ties. */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e2})
    void theSumIsThatOfAnotherSolver(double unit) {
        var affinity = affinity(1, unit);
        var panel = Panel.of(affinity).coverage(COVERAGE).load(LOAD).build();
        var assigned = (Assigned) Assignment.withDefaults().solve(panel);

        assertThat(assigned.sum()).isCloseTo(flow(affinity), within(1e-6));
        assertThat(assigned.proved()).isTrue();
    }

    @Test
    void leastLoadsHoldForEveryReviewer() {
        var panel = Panel.of(affinity(2, 1e6))
                .coverage(COVERAGE)
                .load(LOAD)
                .minLoad(5)
                .build();
        var assigned = (Assigned) Assignment.withDefaults().solve(panel);
        var used = new int[REVIEWERS];
        assigned.pairs().forEach(pair -> used[Integer.parseInt(pair.reviewer())]++);

        assertThat(Arrays.stream(used).boxed()).allMatch(reviews -> reviews >= 5 && reviews <= LOAD);
        assertThat(assigned.proved()).isTrue();
    }

    /** An exhaustive search is out of reach here; prices and dives reach the bound all the same. */
    @Test
    void theWorstItemOfAContestedPanelIsAsGoodAsItsBound() {
        var chance = new SplittableRandom(3);
        var affinity = new double[90][168];
        for (var row : affinity) {
            Arrays.setAll(
                    row,
                    i -> chance.nextInt(10) == 0 ? Math.rint(100 * chance.nextDouble() * (i < 10 ? .5 : 1)) / 100 : 0);
        }
        var panel = Panel.of(affinity).coverage(COVERAGE).load(LOAD).build();
        var greatest = (Assigned) Assignment.withDefaults().solve(panel);
        var fair = (Assigned) Assignment.withDefaults().with(Objective.FAIR).solve(panel);

        assertThat(fair.worst()).isGreaterThanOrEqualTo(greatest.worst());
        assertThat(fair.worst()).isCloseTo(fair.bounds().worst(), within(1e-7));
        assertThat(fair.sum()).isLessThanOrEqualTo(fair.bounds().sum());
        assertThat(fair.bounds().sum() - fair.sum())
                .isLessThan(.002 * fair.bounds().sum());
    }
}
