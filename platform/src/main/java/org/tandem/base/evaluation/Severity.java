package org.tandem.base.evaluation;

/**
 * How mild or strict one reviewer was. Told by a letter, not by name: with a name, what somebody passed on could be told,
 * and with it what they wrote.
 *
 * @param severity what this reviewer adds to a score; positive is mild
 */
public record Severity(String reviewer, double severity) {}
