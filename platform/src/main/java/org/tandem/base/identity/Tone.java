package org.tandem.base.identity;

/**
 * The colour and pattern by which a party is recognised everywhere in a space, always beside its letter. Any two are told
 * apart by the colour-blind; what they look like is the matter of the pages.
 */
public enum Tone {
    HARBOUR("Harbour"),
    EMBER("Ember"),
    PLUM("Plum"),
    HONEY("Honey"),
    ROSE("Rose"),
    SKY("Sky");

    private final String title;

    Tone(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
