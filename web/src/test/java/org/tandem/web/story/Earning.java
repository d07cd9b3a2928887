package org.tandem.web.story;

import java.util.UUID;

/** From a measurement plan to a signed statement. */
public interface Earning {

    /** The plan on overpaid claims, with its value rule; led by the lead. */
    UUID draftPlan(Persona by, UUID project, Persona lead);

    void signPlan(Persona by, UUID plan);

    /** Imports the shipped series of overpaid claims. */
    void importReadings(Persona by, UUID plan);

    UUID look(Persona by, UUID plan);

    void confirm(Persona by, UUID outcome);

    UUID drawStatement(Persona by, UUID outcome);

    void signStatement(Persona by, UUID statement);
}
