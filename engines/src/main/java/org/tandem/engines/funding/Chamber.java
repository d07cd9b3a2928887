package org.tandem.engines.funding;

import org.tandem.engines.exact.Rational;

/**
 * Voters who share one endowment, whatever their number: usually the people of one party.
 *
 * @param endowment what the chamber put in
 */
public record Chamber(String name, Rational endowment) {

    public Chamber {
        if (endowment.signum() < 0) {
            throw new IllegalArgumentException(
                    "The endowment (%s) of chamber \"%s\" must not be negative. Maybe a sign slipped in."
                            .formatted(endowment, name));
        }
    }
}
