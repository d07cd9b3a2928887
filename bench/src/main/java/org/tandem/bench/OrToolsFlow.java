package org.tandem.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** The assignment of greatest sum as OR-Tools' flow solver finds it; affinities to nine digits. */
final class OrToolsFlow {
    private static final double UNIT = 1e9;

    private final double[][] affinity;
    private final int coverage;
    private final int load;

    OrToolsFlow(double[][] affinity, int coverage, int load) {
        Loader.loadNativeLibraries();
        this.affinity = affinity;
        this.coverage = coverage;
        this.load = load;
    }

    double sum() {
        var flow = new MinCostFlow();
        int reviewers = affinity.length;
        int items = affinity[0].length;
        int sink = reviewers + items;
        for (int r = 0; r < reviewers; r++) {
            for (int i = 0; i < items; i++) {
                flow.addArcWithCapacityAndUnitCost(reviewers + i, r, 1, -Math.round(affinity[r][i] * UNIT));
            }
        }
        for (int r = 0; r < reviewers; r++) {
            flow.addArcWithCapacityAndUnitCost(r, sink, load, 0);
        }
        for (int i = 0; i < items; i++) {
            flow.setNodeSupply(reviewers + i, coverage);
        }
        flow.setNodeSupply(sink, -coverage * items);
        flow.solve();
        return -flow.getOptimalCost() / UNIT;
    }
}
