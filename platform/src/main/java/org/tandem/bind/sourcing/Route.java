package org.tandem.bind.sourcing;

/** How a need can be sourced. */
public enum Route {
    IN_HOUSE("Keep in-house"),
    OUTSOURCE("Outsource"),
    OPEN_INNOVATION("Open innovation"),
    HYBRID("Hybrid");

    private final String title;

    Route(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
