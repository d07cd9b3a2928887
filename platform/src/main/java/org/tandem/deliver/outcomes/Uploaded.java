package org.tandem.deliver.outcomes;

/** What came of an upload: a preview, or a file that is no table of readings. */
public sealed interface Uploaded {

    record Previewed(Preview preview) implements Uploaded {}

    record Unreadable(String reason) implements Uploaded {}
}
