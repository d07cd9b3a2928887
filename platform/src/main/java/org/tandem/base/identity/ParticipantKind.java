package org.tandem.base.identity;

/** The five kinds of participant [E33]. */
public enum ParticipantKind {
    TEAM("Team"),
    CUSTOMER("Customer"),
    STAKEHOLDER("Stakeholder"),
    PARTNER("Partner"),
    INDIVIDUAL("Individual");

    private final String title;

    ParticipantKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
