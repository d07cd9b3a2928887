package org.tandem.choose.ideas;

/**
 * The asker's own part in an idea; nobody else's is ever told.
 *
 * @param pseudonym the name that the asker has under this idea
 * @param author whether the idea is theirs
 */
public record Hand(String pseudonym, boolean author) {}
