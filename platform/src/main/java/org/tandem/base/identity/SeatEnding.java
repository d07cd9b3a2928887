package org.tandem.base.identity;

/** What came of ending a seat. */
public sealed interface SeatEnding {

    record Ended() implements SeatEnding {}

    record Refused(String reason) implements SeatEnding {}
}
