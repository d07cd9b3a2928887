package org.tandem.web;

/** There is no such page, or none for who asks: the answer is the same for both. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("There is nothing here, or nothing that you may see.");
    }
}
