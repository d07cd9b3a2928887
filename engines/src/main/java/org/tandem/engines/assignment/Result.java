package org.tandem.engines.assignment;

import java.util.List;

/** An assignment within all bounds, or the reason why there is none. */
public sealed interface Result {

    /**
     * One reviewer for one item.
     *
     * @param probability in the lottery; 1 for pairs that are held
     */
    record Pair(String reviewer, String item, double affinity, double probability) {}

    /**
     * Why an item has its reviewers.
     *
     * @param chosen its reviewers, best first
     * @param givenUp affinity lost against its best reviewers that are free of conflict
     * @param reason a sentence
     */
    record Explanation(String item, List<Choice> chosen, double givenUp, String reason) {}

    /**
     * A reviewer of an item.
     *
     * @param rank place among the reviewers free of conflict with the item, from 1; equal affinities share the better
     */
    record Choice(String reviewer, double affinity, int rank) {}

    /**
     * All bounds hold.
     *
     * @param pairs by item, then by reviewer, in the order of the panel
     * @param sum of affinities
     * @param worst the least sum of an item; 0 without items
     * @param bounds how far the objective could still be
     * @param lottery every pair with its probability; empty unless randomised
     * @param reasons sentences about the whole
     */
    record Assigned(
            List<Pair> pairs,
            double sum,
            double worst,
            Bounds bounds,
            List<Pair> lottery,
            List<Explanation> explanations,
            List<String> reasons)
            implements Result {

        /** Whether the objective reaches its bounds, rounding (1e-9 of the range a pair) aside. */
        public boolean proved() {
            return bounds.proved();
        }
    }

    /**
     * What no assignment within the bounds exceeds.
     *
     * @param sum of affinities; when fair, among assignments with this worst item; when randomised, the expected sum
     * @param worst sum of the worst item
     * @param proved whether the objective reaches them
     */
    record Bounds(double sum, double worst, boolean proved) {}

    /** No assignment keeps all bounds. */
    record Infeasible(List<Shortage> shortages) implements Result {}

    /**
     * A bound that cannot hold.
     *
     * @param by how many reviews are lacking; for {@link Constraint#CONNECTED} how many parts are left beyond one
     * @param items involved; empty when all are
     * @param reviewers involved; empty when all are
     * @param reason a sentence with the values and what to try
     */
    record Shortage(Constraint constraint, int by, List<String> items, List<String> reviewers, String reason) {}

    /** The kinds of bounds. */
    enum Constraint {
        /** All loads together are less than all coverages together. */
        LOAD,
        /** The least loads together are more than all coverages together, or one of them cannot be reached. */
        LEAST_LOAD,
        /** An item, or some items together, have too few reviewers free of conflict. */
        CONFLICTS,
        /** No reviewer of another organisation, or of each party, can be had. */
        ORGANISATIONS,
        /** Reviewers and items do not hang together. */
        CONNECTED
    }
}
