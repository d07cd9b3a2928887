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
        return below(greatest, most);
    }

    /**
     * The easy bound is not reached at once: weights of the items give a lower one and assignments on the way; floors in
     * between are tried; a small panel gets an exact search for what is left.
     */
    private Result below(int[][] greatest, double most) {
        var ceiling = new Ceiling(panel, greatest, most).search();
        var halves = new Halves(ceiling.best(), ceiling.bound());
        halves.search();
        halves.exact();
        double worst = Assignment.worst(panel, halves.best);
        boolean proved = halves.bound - worst <= 1e-7 * Math.max(1, Math.abs(worst));
        var found = new Floor(panel, worst).from(halves.best).search();
        if (found == null) {
            throw new IllegalStateException("An assignment was lost between two searches.");
        }
        return answer(found, proved ? worst : halves.bound, proved);
    }

    /** Floors between the worst item that is known and the one that is impossible, until they lie close. */
    private final class Halves {
        private int[][] best;
        private double bound;

        Halves(int[][] best, double bound) {
            this.best = best;
            this.bound = bound;
        }

        void search() {
            double high = bound;
            double next = bound;
            for (int round = 0; round < HALVINGS && open(high); round++) {
                var floor = new Floor(panel, next);
                var found = floor.reach();
                if (found == null) {
                    high = next;
                    bound = floor.impossible() ? next : bound;
                } else if (known() < Assignment.worst(panel, found)) {
                    best = found;
                }
                next = (known() + high) / 2;
            }
        }

        private double known() {
            return Assignment.worst(panel, best);
        }

        private boolean open(double high) {
            return high - known() > 1e-7 * Math.max(1, Math.abs(high));
        }

        void exact() {
            long pairs = (long) panel.items().size() * panel.reviewers().size();
            var found = open(bound) && pairs <= MOST_EXACT ? new Core(panel, known()).worst(bound, best) : null;
            if (found != null) {
                best = known() < Assignment.worst(panel, found.chosen()) ? found.chosen() : best;
                bound = Math.max(known(), Math.min(bound, found.bound()));
            }
        }
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
