package org.tandem.bind.agreements;

/**
 * Why something may not be saved or signed.
 *
 * @param field the field of the form that it is about: "shares"
 * @param reason the rule, with its values, and what to do
 */
public record Problem(String field, String reason) {}
