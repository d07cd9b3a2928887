package org.tandem.web.story;

/** The words and numbers of the story, the same however it is told. */
final class Script {

    static final String CONTRACT = "MSA 2024-017";
    static final String LACKING = "About one claim in fifty is paid too high.";
    static final String MEASURE = "Overpaid claims";
    static final String UNIT = "per 1,000 claims";
    static final long CAP = 5_000_000;

    private Script() {}
}
