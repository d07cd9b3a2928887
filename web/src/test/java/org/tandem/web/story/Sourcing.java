package org.tandem.web.story;

import java.util.UUID;

/** A need and its route. */
public interface Sourcing {

    UUID stateNeed(Persona by, String title);

    /** Answers for the whole scope that point to outsourcing. */
    void answerForOutsourcing(Persona by, UUID need);

    /** The same, but one-off, and something new is wanted. */
    void answerForOpenInnovation(Persona by, UUID need);

    /** @param route the title on the page: "Outsource" */
    void decideRoute(Persona by, UUID need, String route, String reason);
}
