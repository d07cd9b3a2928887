package org.tandem.engines.assignment;

/** The best worst item first, then the greatest sum, each with its bound. */
final class Fair {
    private final Panel panel;

    Fair(Panel panel) {
        this.panel = panel;
    }

    /** Starts from the assignment of the greatest sum. */
    Result solve(int[][] greatest, Assignment.Bound sumBound) {
        double most = Assignment.worstBound(panel);
        double slack = 1e-9 * Math.max(1, Math.abs(most));
        if (Assignment.worst(panel, greatest) >= most - slack) {
            return Assignment.connected(panel, greatest, new Bounds(sumBound, most, true));
        }
        var atMost = new Floor(panel, most).search();
        if (atMost != null) {
            return answer(atMost, most, true);
        }
        return below(greatest, most);
    }

    /** The easy bound is out of reach: search for the best worst item itself. */
    private Result below(int[][] greatest, double most) {
        double known = Assignment.worst(panel, greatest);
        var exact = new Core(panel, known).worst(most, greatest);
        var start = exact == null ? greatest : exact.chosen();
        double worst = Assignment.worst(panel, start);
        double bound = exact == null ? most : Math.max(worst, Math.min(most, exact.bound()));
        boolean proved = bound - worst <= 1e-7 * Math.max(1, Math.abs(worst));
        var found = new Floor(panel, worst).from(start).search();
        if (found == null) {
            throw new IllegalStateException("An assignment was lost between two searches.");
        }
        return answer(found, proved ? worst : bound, proved);
    }

    private Result answer(Floor.Found found, double worstBound, boolean worstProved) {
        double slack = 1e-7 * Math.max(1, Math.abs(found.bound()));
        var sum = new Assignment.Bound(found.bound(), slack);
        return Assignment.connected(panel, found.chosen(), new Bounds(sum, worstBound, worstProved));
    }

    /**
     * Bounds of both parts.
     *
     * @param worstProved whether the worst item of the assignment found is the best possible, or does not matter
     */
    record Bounds(Assignment.Bound sum, double worst, boolean worstProved) {
        Result.Bounds of(double found, double foundWorst) {
            boolean proved = worstProved && sum.sum() - found <= sum.slack();
            return new Result.Bounds(Math.max(sum.sum(), found), Math.max(worst, foundWorst), proved);
        }
    }
}
