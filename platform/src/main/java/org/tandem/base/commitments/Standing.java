package org.tandem.base.commitments;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How a commitment counts on a day. Kept: delivered on or before the agreed date and acknowledged; a delivery unanswered
 * for five working days counts as acknowledged, at its delivery date. Overdue and open, or cancelled by the promiser:
 * broken. Cancelled by the receiver: excluded. Everything else is open.
 */
public enum Standing {
    OPEN("open"),
    KEPT("kept"),
    BROKEN("broken"),
    EXCLUDED("cancelled by the receiver");

    /** Working days (Monday to Friday) after which silence acknowledges a delivery. */
    public static final int DAYS_TO_ANSWER = 5;

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Against the agreed date. */
    public static Standing of(Commitment commitment, LocalDate today) {
        return of(commitment, commitment.due(), today);
    }

    /** Against the original date, whatever was renegotiated. */
    public static Standing ofOriginal(Commitment commitment, LocalDate today) {
        var original = commitment.originalDue();
        return original == null ? OPEN : of(commitment, original, today);
    }

    private static Standing of(Commitment commitment, LocalDate due, LocalDate today) {
        var cancelledBy = commitment.cancelledBy();
        if (cancelledBy != null) {
            return cancelledBy.equals(commitment.promise().promiser()) ? BROKEN : EXCLUDED;
        }
        if (!commitment.accepted()) {
            return OPEN;
        }
        return commitment
                .delivered()
                .map(on -> delivered(commitment, on, due, today))
                .orElse(today.isAfter(due) ? BROKEN : OPEN);
    }

    private static Standing delivered(Commitment commitment, LocalDate on, LocalDate due, LocalDate today) {
        if (on.isAfter(due)) {
            return BROKEN;
        }
        return commitment.acknowledgedAt() != null || today.isAfter(answerBy(on)) ? KEPT : OPEN;
    }

    /** The last day on which the receiver can answer a delivery. */
    static LocalDate answerBy(LocalDate delivery) {
        var day = delivery;
        for (int left = DAYS_TO_ANSWER; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
