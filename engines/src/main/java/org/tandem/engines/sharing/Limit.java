package org.tandem.engines.sharing;

import java.math.BigInteger;
import org.tandem.engines.exact.Rational;

/**
 * The least and the most that a party can come out with, in the smallest unit; a floor of -500 is a maximum loss of
 * 500.
 */
public record Limit(BigInteger floor, BigInteger cap) {

    public Limit {
        if (floor.signum() > 0 || cap.signum() < 0) {
            throw new IllegalArgumentException(
                    "The floor (%s) must be at most 0 and the cap (%s) at least 0. Maybe the maximum loss needs a minus sign."
                            .formatted(floor, cap));
        }
    }

    /** In the currency's smallest unit. */
    public static Limit of(long floor, long cap) {
        return new Limit(BigInteger.valueOf(floor), BigInteger.valueOf(cap));
    }

    Rational excess(Rational amount) {
        return amount.minus(amount.min(Rational.of(cap)).max(Rational.of(floor)));
    }
}
