package org.tandem.base.rights;

/**
 * The ladder of positions on what is made together, agreed before it is made. Each step up gives more to the sponsor, who
 * pays, and leaves less to the innovator, who makes it; either may be client or provider. Background, what each brings,
 * stays its owner's at every step. The order is part of the meaning.
 */
public enum IpPosition {
    INNOVATOR_KEEPS(
            "Innovator keeps, sponsor non-exclusive licence",
            "Whoever makes it owns it. The sponsor may use it in its own business; so may anybody whom the innovator licenses."),
    HEAD_START(
            "Innovator keeps, sponsor has a head start",
            "Whoever makes it owns it. The sponsor alone may use it in its field for an agreed time, then without exclusivity."),
    EXCLUSIVE_IN_FIELD(
            "Innovator keeps, sponsor exclusive licence in its field",
            "Whoever makes it owns it and may use it in every other field. In the sponsor's field only the sponsor may."),
    EXCLUSIVE_EVERYWHERE(
            "Innovator keeps, sponsor exclusive licence in all fields",
            "Whoever makes it stays its owner in name and may use it inside; only the sponsor may exploit it."),
    JOINT(
            "Owned jointly, each uses it freely",
            "Both own it. Each may use and license it without asking; neither may sell its half without the other."),
    LICENCE_BACK_TO_EXPLOIT(
            "Sponsor owns, innovator may exploit it outside the sponsor's field",
            "The sponsor owns it. The innovator may use and license it everywhere but in the sponsor's field."),
    LICENCE_BACK_TO_USE(
            "Sponsor owns, innovator may use it inside",
            "The sponsor owns it. The innovator may use it in its own work and may not license it."),
    ASSIGNED_ON_AWARD(
            "Assigned to sponsor on award",
            "The sponsor owns it from the award on. The innovator keeps only its background.");

    private final String title;
    private final String meaning;

    IpPosition(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What it means in two plain sentences; not legal advice: the contract words it. */
    public String meaning() {
        return meaning;
    }

    /** Its step on the ladder, from 1. */
    public int step() {
        return ordinal() + 1;
    }
}
