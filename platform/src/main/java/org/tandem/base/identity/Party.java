package org.tandem.base.identity;

import java.util.UUID;

/** An organisation in a space. */
public record Party(UUID organisation, String name, PartyRole role, Tone tone) {

    /** The letter that always stands beside its tone. */
    public String letter() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
