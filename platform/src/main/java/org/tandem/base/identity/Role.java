package org.tandem.base.identity;

/** What a seat is for. Roles are the same for every party of a space: a client's leader may do what a provider's may. */
public enum Role {
    LEADER("Leader", "decides and signs for the party"),
    FINANCE("Finance", "signs what pays"),
    MEMBER("Member", "works, proposes, reviews"),
    END_USER("End user", "proposes ideas and rates"),
    AUDITOR("Auditor", "reads everything, changes nothing");

    private final String title;
    private final String purpose;

    Role(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }
}
