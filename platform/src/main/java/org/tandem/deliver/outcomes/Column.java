package org.tandem.deliver.outcomes;

/**
 * A column of the readings.
 *
 * @param key by which it is kept: "value", "volume", "guard:NAME", "control:NAME"
 * @param title as people read it
 * @param required whether a file must have it
 */
public record Column(String key, String title, boolean required) {

    public static final String VALUE = "value";
    public static final String VOLUME = "volume";

    static Column guard(String name) {
        return new Column("guard:" + name, name + " (guard)", false);
    }

    static Column control(String name) {
        return new Column("control:" + name, name + " (control)", true);
    }

    /** The name without its kind, by which a file's column may be guessed. */
    String name() {
        return key.substring(key.indexOf(':') + 1);
    }
}
