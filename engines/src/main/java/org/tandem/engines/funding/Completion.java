package org.tandem.engines.funding;

/** What happens to money that Equal Shares leaves over. */
public enum Completion {
    /** It stays unspent. */
    NONE,
    /**
     * Endowments rise by one unit (a voter's, or with chambers a chamber's) and all is computed anew, until the winners
     * would cost more than the budget; the last outcome within it counts. Without stopping early when no further project
     * would fit.
     */
    ADD1,
    /** Projects that still fit, those of most utility for their cost first. */
    UTILITARIAN
}
