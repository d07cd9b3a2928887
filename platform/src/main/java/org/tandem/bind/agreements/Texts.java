package org.tandem.bind.agreements;

import java.util.Optional;

/** How long the texts of an agreement may be, in characters. */
final class Texts {

    static final int LINE = 200;
    static final int PARAGRAPHS = 4000;
    static final int ROWS = 50;

    private Texts() {}

    static Optional<Problem> tooLong(String field, String text, int limit) {
        return text.length() <= limit
                ? Optional.empty()
                : Optional.of(new Problem(
                        field,
                        "This text has %d characters; up to %d are allowed. Shorten it or put it in a file."
                                .formatted(text.length(), limit)));
    }

    static Optional<Problem> tooMany(String field, int rows) {
        return rows <= ROWS
                ? Optional.empty()
                : Optional.of(new Problem(
                        field,
                        "There are %d of them; up to %d are allowed. Keep the important ones.".formatted(rows, ROWS)));
    }
}
