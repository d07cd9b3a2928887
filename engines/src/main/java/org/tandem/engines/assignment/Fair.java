package org.tandem.engines.assignment;

/** The best worst item first, then the greatest sum, each with its bound. */
final class Fair {
    /** Pairs that an exact search of the worst item takes in. */
    private static final int MOST_EXACT = 60_000;

    private static final int HALVINGS = 12;

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
        long pairs = (long) panel.items().size() * panel.reviewers().size();
        return pairs <= MOST_EXACT ? exact(greatest, most) : halved(greatest, most);
    }

    private Result exact(int[][] greatest, double most) {
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

    /** Too large to be exact: floors between what is known and what is impossible, until they lie close. */
    private Result halved(int[][] greatest, double most) {
        double bound = most;
        double high = most;
        var best = new Floor.Found(greatest, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double low = Assignment.worst(panel, greatest);
        for (int round = 0; round < HALVINGS && high - low > 1e-6 * Math.max(1, Math.abs(high)); round++) {
            var floor = new Floor(panel, (low + high) / 2);
            var found = floor.search();
            if (found == null) {
                high = (low + high) / 2;
                bound = floor.impossible() ? high : bound;
            } else {
                best = found;
                low = Assignment.worst(panel, found.chosen());
            }
        }
        var found = new Floor(panel, low).from(best.chosen()).search();
        if (found == null) {
            throw new IllegalStateException("An assignment was lost between two searches.");
        }
        return answer(found, bound, bound - low <= 1e-6 * Math.max(1, Math.abs(low)));
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
