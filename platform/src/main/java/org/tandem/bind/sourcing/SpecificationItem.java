package org.tandem.bind.sourcing;

/** What a specification must hold before somebody else can be held to it [A8]. */
public enum SpecificationItem {
    SCOPE("what is in scope and what is not"),
    VOLUME("the volumes to expect"),
    QUALITY("the quality that counts as done"),
    INTERFACES("who hands what to whom"),
    DATA("which data may be used, and how they are protected"),
    ACCEPTANCE("how the result is accepted");

    private final String title;

    SpecificationItem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
