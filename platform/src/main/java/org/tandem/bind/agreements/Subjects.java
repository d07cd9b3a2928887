package org.tandem.bind.agreements;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tandem.base.ledger.Subject;

/** The subjects of this stage. Their ids follow from the space, because there is one agreement a space. */
final class Subjects {

    static final String NOUN = "agreement";

    private Subjects() {}

    static Subject agreement(UUID space) {
        return new Subject(NOUN, id("agreement/" + space));
    }

    /** A subject a party, so that its version numbers tell the other side nothing. */
    static Subject ratings(UUID space, UUID party) {
        return new Subject("aim-rating", id("aim-rating/" + space + "/" + party));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
