package org.tandem.bind.agreements;

/** The kind of work that the service is, whatever its area [D2]. */
public enum ServiceKind {
    BACK_OFFICE("Back office", "Transactions that the client's customers do not see."),
    FRONT_OFFICE("Front office", "Work in contact with the client's customers."),
    EXPERT("Expert work", "Judgement, analysis, design, research."),
    TECHNOLOGY("Technology", "Systems that are built and run.");

    private final String title;
    private final String meaning;

    ServiceKind(String title, String meaning) {
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
