package org.tandem.base.evaluation;

/**
 * By what an item is judged, from 1 to 7. Novelty is none of them: it has an axis of its own [A12].
 *
 * @param weight what the criterion counts for beside the others, 1 to 100
 */
public record Criterion(String name, int weight) {

    public static final int LOWEST_SCORE = 1;
    public static final int HIGHEST_SCORE = 7;
    public static final int LARGEST_WEIGHT = 100;
    public static final int LONGEST_NAME = 80;
}
