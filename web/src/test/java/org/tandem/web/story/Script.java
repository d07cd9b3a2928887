package org.tandem.web.story;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The words and numbers of the story, the same however it is told. */
final class Script {

    static final String CONTRACT = "MSA 2024-017";
    static final String LACKING = "About one claim in fifty is paid too high.";
    static final String MEASURE = "Overpaid claims";
    static final String UNIT = "per 1,000 claims";
    static final long CAP = 5_000_000;
    static final String IDEA = "Check the contract's price before paying, not after.";
    static final String REASON = "It answers the need, or does not, as its own words say.";
    static final long COST = 4_000_000;
    static final String SERIES = "overpaid-claims.csv";

    static LocalDate inAMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30);
    }

    private Script() {}
}
