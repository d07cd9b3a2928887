package org.tandem.engines.calibration;

/**
 * Where each parameter of the many-facet model stands: criteria, reviewers, steps, and last the logarithm of the spread of
 * items.
 *
 * @param reviewers how many severities there are; 0 when reviewers count as equal
 */
record Layout(int criteria, int reviewers, int steps) {

    int reviewerAt() {
        return criteria;
    }

    int stepAt() {
        return criteria + reviewers;
    }

    int spreadAt() {
        return stepAt() + steps;
    }

    int size() {
        return spreadAt() + 1;
    }

    boolean severities() {
        return reviewers > 0;
    }
}
