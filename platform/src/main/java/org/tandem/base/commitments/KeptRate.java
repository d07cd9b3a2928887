package org.tandem.base.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tandem.engines.health.KeptRate.Rate;

/**
 * How often a party kept its word [E14]: kept / (kept + broken). Under ten there is no rate, only counts.
 *
 * @param keptOriginally kept against the original dates, whatever was renegotiated
 */
public record KeptRate(int kept, int broken, int open, int keptOriginally, int brokenOriginally) {

    public static final int FEWEST = org.tandem.engines.health.KeptRate.FEWEST;

    static KeptRate of(List<Commitment> owed, LocalDate today) {
        var now =
                owed.stream().map(commitment -> Standing.of(commitment, today)).toList();
        var originally = owed.stream()
                .map(commitment -> Standing.ofOriginal(commitment, today))
                .toList();
        return new KeptRate(
                count(now, Standing.KEPT),
                count(now, Standing.BROKEN),
                count(now, Standing.OPEN),
                count(originally, Standing.KEPT),
                count(originally, Standing.BROKEN));
    }

    private static int count(List<Standing> all, Standing one) {
        return (int) all.stream().filter(standing -> standing == one).count();
    }

    /** With its Wilson interval, two-sided 95 %; empty under ten. */
    public Optional<Rate> rate() {
        return rate(kept, broken);
    }

    public Optional<Rate> originalRate() {
        return rate(keptOriginally, brokenOriginally);
    }

    private static Optional<Rate> rate(int kept, int broken) {
        return org.tandem.engines.health.KeptRate.of(kept, broken) instanceof Rate rate
                ? Optional.of(rate)
                : Optional.empty();
    }
}
