package org.tandem.bind.agreements;

/**
 * One line of an agreement as it is read.
 *
 * @param key what stays the same when the line's value changes
 */
public record Line(Section section, String key, String label, String value) {}
