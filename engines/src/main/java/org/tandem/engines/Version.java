package org.tandem.engines;

/**
 * The version of each engine, kept beside every result: the same version, input, options and seed give the same answer. A
 * number rises when a change gives another answer to anything that was answered before.
 */
public final class Version {
    public static final String ASSIGNMENT = "org.tandem.engines.assignment 1";
    public static final String CALIBRATION = "org.tandem.engines.calibration 1";
    public static final String DECISIONS = "org.tandem.engines.decisions 1";
    public static final String FUNDING = "org.tandem.engines.funding 1";
    public static final String HEALTH = "org.tandem.engines.health 1";
    /** 2: intervals where a level wanders a little. */
    public static final String IMPACT = "org.tandem.engines.impact 2";

    public static final String RANKING = "org.tandem.engines.ranking 1";
    public static final String SELECTION = "org.tandem.engines.selection 1";
    public static final String SHARING = "org.tandem.engines.sharing 1";
    public static final String TEAMS = "org.tandem.engines.teams 1";

    private Version() {}
}
