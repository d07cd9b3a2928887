package org.tandem.bind.sourcing;

/** Why one looks outside; tested again each year [D19]. */
public enum Motive {
    REDUCE_COST("Reduce cost"),
    IMPROVE_PROCESS("Improve the process"),
    ACCESS_SKILLS("Access skills"),
    SCALE("Scale"),
    SPEED("Speed");

    private final String title;

    Motive(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
