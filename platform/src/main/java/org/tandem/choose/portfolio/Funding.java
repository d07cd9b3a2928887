package org.tandem.choose.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The joint funding of one idea as it stands.
 *
 * @param parties who funds it together, in the order in which they joined the space
 * @param completedAt when every party had put in something and nothing lacked any more; null until then
 */
public record Funding(
        UUID space,
        UUID id,
        int version,
        Ask ask,
        List<UUID> parties,
        List<PutIn> money,
        @Nullable Instant completedAt) {

    public Funding {
        parties = List.copyOf(parties);
        money = List.copyOf(money);
    }

    public boolean complete() {
        return completedAt != null;
    }

    public long total() {
        return money.stream().mapToLong(PutIn::amount).sum();
    }

    public long lacking() {
        return ask.cost() - total();
    }

    public long of(UUID party) {
        return money.stream()
                .filter(put -> put.party().equals(party))
                .mapToLong(PutIn::amount)
                .sum();
    }

    long ofPerson(UUID person) {
        return money.stream()
                .filter(put -> put.person().equals(person))
                .mapToLong(PutIn::amount)
                .sum();
    }

    /** The parties other than this one that have put in nothing so far. */
    List<UUID> othersWithout(UUID party) {
        return parties.stream()
                .filter(other -> !other.equals(party) && of(other) == 0)
                .toList();
    }
}
