package org.tandem.deliver.projects;

/** What a gate says. */
public enum GateDecision {
    GO("Go", "The next phase begins; after the last one the project is finished."),
    TURN("Turn", "The phase goes on, on another course that the reason names."),
    STOP("Stop", "The project ends here.");

    private final String title;
    private final String meaning;

    GateDecision(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }
}
