package org.tandem.bind.agreements;

import java.util.List;

/** What came of rating the shared aims. */
public sealed interface Rating {

    int LOWEST = 1;
    int HIGHEST = 7;

    /** @param revealed whether the other sides had rated too, so that all may now see all */
    record Rated(boolean revealed) implements Rating {}

    record Refused(List<Problem> problems) implements Rating {}
}
