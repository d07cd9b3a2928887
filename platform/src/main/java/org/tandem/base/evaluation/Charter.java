package org.tandem.base.evaluation;

import java.util.List;

/**
 * What is frozen when a panel opens.
 *
 * @param criteria at least one, in the order in which scores are given
 * @param places how many of the best items the cut lets through; at least 1
 */
public record Charter(List<Criterion> criteria, int places) {

    public Charter {
        criteria = List.copyOf(criteria);
    }

    /** The criteria that suit most ideas, equal in weight. */
    public static Charter usual(int places) {
        return new Charter(
                List.of(
                        new Criterion("Benefit for both sides", 1),
                        new Criterion("Feasibility", 1),
                        new Criterion("Fit with our aims", 1)),
                places);
    }

    /** The weighted mean of a review's scores, on their scale. */
    double score(Judgement judgement) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < criteria.size(); i++) {
            int weight = criteria.get(i).weight();
            sum += weight * judgement.scores().get(i);
            weights += weight;
        }
        return sum / weights;
    }
}
