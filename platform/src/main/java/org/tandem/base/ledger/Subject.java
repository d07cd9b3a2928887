package org.tandem.base.ledger;

import java.util.UUID;

/**
 * What a fact is about: one object of a space. Its facts are numbered from 1; that number is the object's version.
 * What only some may read is a subject of its own, so that numbers betray nothing.
 *
 * @param noun the word of the URL and the table, in the singular: "need"
 */
public record Subject(String noun, UUID id) {

    @Override
    public String toString() {
        return noun + "/" + id;
    }
}
