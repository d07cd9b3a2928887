package org.tandem.web.look;

import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Said in full, so that nobody has to guess.
 *
 * @param rule which rule: "A party funds at most what its agreement allows."
 * @param values with which values: "You asked for £60,000; the cap is £50,000 and £8,000 is spent."
 * @param next what to do next: "Ask for £42,000 or less, or change the cap."
 * @param url where to do it; null when it is here
 */
public record Refusal(
        String rule, String values, String next, @Nullable String url) {}
