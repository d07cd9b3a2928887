package org.tandem.choose.portfolio;

import java.util.UUID;

/**
 * What money is asked for.
 *
 * @param idea the idea that it is for
 * @param title what the idea is called; the door takes it from the idea, whatever was typed
 * @param cost what it takes, in the smallest unit of the currency
 * @param currency ISO 4217
 */
public record Ask(UUID idea, String title, long cost, String currency) {

    public Ask(UUID idea, long cost, String currency) {
        this(idea, "", cost, currency);
    }

    Ask titled(String words) {
        return new Ask(idea, words, cost, currency);
    }
}
