package org.tandem.base.evaluation;

/**
 * Why something is refused.
 *
 * @param field the field of the form that it is about: "reviewers"; "" for the form as a whole
 * @param reason the rule, with its values, and what to do
 */
public record Problem(String field, String reason) {}
