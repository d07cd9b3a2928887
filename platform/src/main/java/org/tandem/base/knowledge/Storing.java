package org.tandem.base.knowledge;

import java.io.InputStream;

/** What came of storing a file. */
public sealed interface Storing {

    record Stored(StoredFile file) implements Storing {}

    record Refused(String reason) implements Storing {}

    /**
     * A file as it comes in.
     *
     * @param name as the uploader's machine calls it; a path before it is dropped
     * @param type the media type that is declared
     * @param content read once, to its end or to the limit; the caller closes it
     */
    record Upload(String name, String type, InputStream content) {}
}
