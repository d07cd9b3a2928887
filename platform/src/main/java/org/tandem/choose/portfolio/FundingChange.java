package org.tandem.choose.portfolio;

import java.util.UUID;

/** What came of opening a funding or of moving money. */
public sealed interface FundingChange {

    record Done(UUID funding) implements FundingChange {}

    /** Done, and with it every party has put in something and nothing lacks any more. */
    record Completed(UUID funding) implements FundingChange {}

    /** @param field the field of the form that the rule is about; "" for the act as a whole */
    record Refused(String field, String reason) implements FundingChange {}
}
