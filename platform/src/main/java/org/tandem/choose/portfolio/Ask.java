package org.tandem.choose.portfolio;

import java.util.UUID;

/**
 * What money is asked for.
 *
 * @param idea the idea that it is for: an id that this stage does not look up
 * @param title what the idea was called when the funding opened
 * @param cost what it takes, in the smallest unit of the currency
 * @param currency ISO 4217
 */
public record Ask(UUID idea, String title, long cost, String currency) {

    public static final int LONGEST_TITLE = 120;
}
