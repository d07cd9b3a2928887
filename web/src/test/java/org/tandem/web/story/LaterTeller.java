package org.tandem.web.story;

import java.util.List;
import java.util.UUID;

/** Tells also what comes after the binding: from an idea to a signed gain share. */
interface LaterTeller extends Teller {

    // Ideas and their evaluation

    UUID proposeIdea(Persona by, String title);

    /** Opens a panel with the usual criteria and one place for these ideas, judged by these people. */
    UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers);

    /** Judges every idea that is not one's own: the first of the panel higher than the others; then hands in. */
    void review(Persona by, UUID panel, int score);

    /** "Go" for this idea, "No" for every other, each with a reason and in the item's own terms. */
    void closePanel(Persona by, UUID panel, UUID go);

    void revealAuthor(Persona by, UUID idea);

    // Funding and project

    /** @param cost in cents */
    UUID openFunding(Persona by, UUID idea, String title, long cost);

    void fund(Persona by, UUID funding, long amount);

    /** A charter that wants claims operations and IT, and the skill SQL. */
    UUID draftProject(Persona by, UUID funding, String title);

    void place(Persona by, UUID project, Persona member, String function, String skill);

    void addPhase(Persona by, UUID project, String title, Persona lead);

    UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project);

    void acceptCommitment(Persona by, UUID commitment);

    /** Tries to start it and is refused, with this among the reasons. */
    void startIsRefused(Persona by, UUID project, String because);

    void startProject(Persona by, UUID project);

    // Measurement plan, outcome, statement

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
