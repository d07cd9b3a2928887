package org.tandem.base.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final UUID PROMISER = new UUID(0, 1);
    private static final UUID RECEIVER = new UUID(0, 2);

    /** [E14] Due on Tuesday 10 March 2026; a delivery on the 10th can be answered until Tuesday the 17th. */
    @ParameterizedTest(name = "delivered {0}, acknowledged {1}, cancelled by {2}, on {3}: {4}")
    @CsvSource({
        "          , false,          , 2026-03-10, OPEN",
        "          , false,          , 2026-03-11, BROKEN",
        "2026-03-10, true,           , 2026-03-11, KEPT",
        "2026-03-11, true,           , 2026-03-12, BROKEN",
        "2026-03-10, false,          , 2026-03-17, OPEN",
        "2026-03-10, false,          , 2026-03-18, KEPT",
        "          , false, promiser , 2026-03-01, BROKEN",
        "          , false, receiver , 2026-03-20, EXCLUDED",
    })
    void counts_by_the_rule(
            @Nullable LocalDate delivered,
            boolean acknowledged,
            @Nullable String cancelledBy,
            LocalDate today,
            Standing expected) {
        var cancelled = cancelledBy == null ? null : cancelledBy.equals("promiser") ? PROMISER : RECEIVER;
        var due = LocalDate.of(2026, 3, 10);

        assertThat(Standing.of(commitment(due, due, delivered, acknowledged, cancelled), today))
                .isEqualTo(expected);
    }

    @Test
    void a_renegotiated_date_counts_beside_the_original_one() { // [E14]
        var later =
                commitment(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 1), true, null);
        var today = LocalDate.of(2026, 5, 1);

        assertThat(Standing.of(later, today)).isEqualTo(Standing.KEPT);
        assertThat(Standing.ofOriginal(later, today)).isEqualTo(Standing.BROKEN);
    }

    @Test
    void under_ten_there_are_counts_and_no_rate() { // [E14]
        assertThat(new KeptRate(7, 2, 4, 6, 3).rate()).isEmpty();
        assertThat(new KeptRate(8, 2, 0, 8, 2).rate()).isPresent();
    }

    private static Commitment commitment(
            LocalDate original,
            LocalDate due,
            @Nullable LocalDate delivered,
            boolean acknowledged,
            @Nullable UUID cancelled) {
        var promise = new Promise(PROMISER, RECEIVER, "Three interfaces", "They answer.", due, null, false);
        return new Commitment(
                new UUID(0, 9),
                new UUID(0, 8),
                1,
                promise,
                original,
                due,
                "They answer.",
                null,
                delivered,
                acknowledged ? Instant.EPOCH : null,
                cancelled);
    }
}
