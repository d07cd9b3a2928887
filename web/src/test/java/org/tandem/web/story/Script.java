package org.tandem.web.story;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The words and numbers of the story that the demonstration does not share. */
public final class Script {

    public static final String CONTRACT = "MSA 2024-017";
    public static final String LACKING = "About one claim in fifty is paid too high.";
    public static final String MEASURE = "Overpaid claims";
    public static final String UNIT = "per 1,000 claims";
    public static final long CAP = 5_000_000;
    public static final long COST = 4_000_000;
    public static final String PHASE_OBJECTIVE = "Shows that it works on 1,000 claims.";

    public static LocalDate inAMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30);
    }

    private Script() {}
}
