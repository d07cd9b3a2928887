package org.tandem.base.evaluation;

/** What a panel decides about an item. */
public enum Decision {
    GO("Go"),
    NOT_NOW("Not now"),
    NO("No");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
