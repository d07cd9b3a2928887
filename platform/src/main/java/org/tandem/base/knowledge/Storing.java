package org.tandem.base.knowledge;

import java.io.InputStream;

/** What came of storing a file, or of withdrawing one. */
public sealed interface Storing {

    record Stored(StoredFile file) implements Storing {}

    record Refused(Why why, String reason) implements Storing {}

    /** Which rule said no. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        WRONG_TYPE,
        FULL,
        NOT_YOURS
    }

    /**
     * A file as it comes in.
     *
     * @param name as the uploader's machine calls it; a path before it is dropped
     * @param type the media type that is declared
     * @param belongs what it belongs to; the caller has seen to it that this is there
     * @param content read once, to its end or to the limit; the caller closes it
     */
    record Upload(String name, String type, Belonging belongs, InputStream content) {
        public Upload(String name, String type, InputStream content) {
            this(name, type, Belonging.SPACE, content);
        }

        public Upload of(Belonging object) {
            return new Upload(name, type, object, content);
        }
    }
}
