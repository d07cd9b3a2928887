package org.tandem.engines.calibration;

/** The answer to the question that comes before every adjustment: do reviewers differ at all? */
public sealed interface SeverityTest {

    /** In words, with the figures. */
    String reason();

    /**
     * They differ: the p-value is below the level, and scores are adjusted.
     *
     * @param statistic F, or the likelihood ratio of the Rasch model
     * @param p probability of such a statistic among reviewers of equal severity
     */
    record Differ(double statistic, double p, String reason) implements SeverityTest {}

    /** No difference was found; nothing is adjusted. */
    record Alike(double statistic, double p, String reason) implements SeverityTest {}

    /** The reviews leave no room for the question (one reviewer, or no item judged twice); nothing is adjusted. */
    record Untestable(String reason) implements SeverityTest {}
}
