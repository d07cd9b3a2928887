package org.tandem.web.look;

import java.util.Locale;

/**
 * The tones that a party may choose from. Any two differ for readers with each of the common forms of colour blindness
 * (tested), each has a pattern of its own, and none is the product's accent. Colours and patterns stand in
 * {@code tandem.css}.
 */
public enum Tone {
    HARBOUR,
    EMBER,
    PLUM,
    HONEY,
    ROSE,
    SKY;

    /** The class that colours a mark, a bar or a row. */
    public String css() {
        return "t-tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** The variable of {@code tandem.css} that holds the colour, for charts. */
    public String variable() {
        return "--t-" + name().toLowerCase(Locale.ROOT);
    }
}
