package org.tandem.web.look;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the page.
 *
 * @param person the name on the menu; null when nobody is signed in
 * @param preferences theme, language and time zone
 * @param csrf the token that every form carries
 * @param waiting how many things wait on this person, in all spaces
 * @param spaces the spaces that this person has a seat in, for the switcher
 */
public record Reader(@Nullable String person, Preferences preferences, Csrf csrf, int waiting, List<Link> spaces) {

    public Reader {
        spaces = List.copyOf(spaces);
    }

    /** Somebody whom we do not know yet. */
    public static Reader stranger(Preferences preferences, Csrf csrf) {
        return new Reader(null, preferences, csrf, 0, List.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    public Locale locale() {
        return preferences.locale();
    }

    public ZoneId zone() {
        return preferences.zone();
    }

    /** The hidden field of a form: its parameter's name and the token. */
    public record Csrf(String name, String token) {}

    /**
     * A space in the switcher.
     *
     * @param kind "partnership", "organisation", "challenge", "network": every space says its kind on screen
     */
    public record Link(String label, String url, String kind) {}
}
