package org.tandem.base.identity;

import java.util.Locale;

/**
 * The colour and pattern by which a party is recognised everywhere in a space, always beside its letter. Pairs are told
 * apart by the colour-blind (Okabe and Ito's palette, jfly.uni-koeln.de/color).
 */
public enum Tone {
    BLUE("Blue"),
    ORANGE("Orange"),
    GREEN("Green"),
    PURPLE("Purple"),
    SKY("Sky"),
    RED("Red");

    private final String title;

    Tone(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The name of its style: "tone-blue". */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
