package org.tandem.web;

import java.util.Locale;
import org.tandem.base.identity.Party;
import org.tandem.web.look.Tone;

/** The platform's values as the pages show them. */
public final class Words {

    private Words() {}

    /** A party with its mark. */
    public static org.tandem.web.look.Party party(Party party) {
        return new org.tandem.web.look.Party(
                party.name(),
                lower(party.role().title()),
                Tone.valueOf(party.tone().name()));
    }

    public static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
