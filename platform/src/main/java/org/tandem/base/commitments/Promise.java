package org.tandem.base.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param promiser the party that owes it
 * @param receiver the party to which it is owed
 * @param condition under which it counts as kept: "all three interfaces answer in the test system"
 * @param project the project it belongs to; null for none
 * @param beyondContract whether it goes beyond what the contract obliges to [D4]
 */
public record Promise(
        UUID promiser,
        UUID receiver,
        String what,
        String condition,
        LocalDate due,
        @Nullable UUID project,
        boolean beyondContract) {}
