package org.tandem.base.identity;

/** What a space is for. */
public enum SpaceKind {
    ORGANISATION("Organisation"),
    PARTNERSHIP("Partnership"),
    CHALLENGE("Challenge"),
    NETWORK("Network");

    private final String title;

    SpaceKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
