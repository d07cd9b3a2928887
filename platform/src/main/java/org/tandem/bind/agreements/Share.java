package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A party's part of something, in percent. */
public record Share(UUID party, Percent percent) {

    /** The shares of all parties must be 0 to 100 % each and 100 % together. */
    static Optional<Problem> problem(String field, List<Share> shares, Setting setting) {
        var total = total(shares);
        if (!setting.eachOnce(shares.stream().map(Share::party).toList())) {
            return Optional.of(
                    new Problem(field, "Each party has exactly one share. Give a number for every party, 0 included."));
        }
        if (shares.stream().anyMatch(share -> !share.percent().within(Percent.ZERO, Percent.HUNDRED))
                || !total.equals(Percent.HUNDRED)) {
            return Optional.of(new Problem(
                    field,
                    "The shares add up to %s; they must be 0 to 100 %% each and 100 %% together.".formatted(total)));
        }
        return Optional.empty();
    }

    static Percent total(List<Share> shares) {
        return shares.stream().map(Share::percent).reduce(Percent.ZERO, Percent::plus);
    }
}
