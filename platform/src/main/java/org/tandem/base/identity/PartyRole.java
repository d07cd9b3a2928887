package org.tandem.base.identity;

/** What an organisation is to the others in a space. It gives no rights. */
public enum PartyRole {
    CLIENT("Client"),
    PROVIDER("Provider"),
    SUPPLIER("Other supplier"),
    INNOVATOR("Innovator"),
    CUSTODIAN("Custodian"),
    AUDITOR("Auditor");

    private final String title;

    PartyRole(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The other side of a relationship of two. */
    public PartyRole counterpart() {
        return switch (this) {
            case CLIENT -> PROVIDER;
            case PROVIDER, SUPPLIER, INNOVATOR -> CLIENT;
            case CUSTODIAN, AUDITOR -> this;
        };
    }
}
