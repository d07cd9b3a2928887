package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What moves and what is at stake: incentives, stakes, gain share. Empty means not yet agreed. */
public record Money(List<Pledge> incentives, List<Stake> stakes, GainShare gainShare) {

    static final Money UNSAID = new Money(List.of(), List.of(), GainShare.UNSAID);

    public Money {
        incentives = List.copyOf(incentives);
        stakes = List.copyOf(stakes);
    }

    public Optional<Stake> stakeOf(UUID party) {
        return stakes.stream().filter(stake -> stake.party().equals(party)).findFirst();
    }

    Money withIncentives(List<Pledge> changed) {
        return new Money(changed, stakes, gainShare);
    }

    Money withStakes(List<Stake> changed) {
        return new Money(incentives, changed, gainShare);
    }

    Money withGainShare(GainShare changed) {
        return new Money(incentives, stakes, changed);
    }
}
