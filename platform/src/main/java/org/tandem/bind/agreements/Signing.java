package org.tandem.bind.agreements;

import java.util.List;

/** What came of signing, or of answering a restatement. */
public sealed interface Signing {

    /** Done, and others still have to sign or to accept. */
    record Signed() implements Signing {}

    /** Done, and with it the version is in force. */
    record EnteredIntoForce() implements Signing {}

    record Refused(List<Problem> problems) implements Signing {
        static Refused because(String field, String reason) {
            return new Refused(List.of(new Problem(field, reason)));
        }
    }
}
