package org.tandem.web.story;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Role;

/**
 * How the story is told: each step once for each way. What a step needs to know of the story's numbers stands in {@link
 * Script}; a teller only acts. Who acts is always a {@link Persona} who has signed up with the same teller.
 */
interface Teller {

    /** The space of the partnership, once it exists. */
    UUID space();

    // Two parties

    Persona signUp(String name, String mail, String organisation);

    /** The client's leader invites, the provider's leader follows the link of the mail and accepts. */
    void foundPartnership(Persona client, Persona provider, String name);

    /** A leader invites; the colleague signs up and follows the link of the mail. */
    Persona colleague(Persona leader, String name, String mail, Role role);

    // The one page

    /** Fills the one page in: contract reference, contract prevails, leadership pair, joint IP, USD, half each. */
    void onePage(Persona by, Persona client, Persona provider);

    /** Signs the newest version; {@code restatement} is null unless the other side proposed a change of one in force. */
    void signAgreement(Persona by, @Nullable String restatement);

    /** The proposer accepts how the other side restated the change. */
    void acceptRestatement(Persona by, Persona other);

    // A need and its route

    UUID stateNeed(Persona by, String title);

    /** Answers for the whole scope that point to outsourcing; {@code novelty} and one-off point to open innovation. */
    void answerForOutsourcing(Persona by, UUID need);

    void answerForOpenInnovation(Persona by, UUID need);

    /** @param route the title on the page: "Outsource" */
    void decideRoute(Persona by, UUID need, String route, String reason);

    // The full agreement

    void writeGain(Persona by, String own, String others);

    void writeAims(Persona by, String... aims);

    /** Rates every open aim, blind, with this value. */
    void rateAims(Persona by, int value);

    /** Overpaid claims per 1,000, down from 20 to 12 within a year, owned by the owner. */
    void writeObjective(Persona by, Persona owner);

    /** Caps in cents for both sides, and the same as largest loss, half of a loss each. */
    void writeInvestment(Persona by, Persona other, long cap);

    /** No minimum savings rate, plain shares. */
    void writeExit(Persona by, String trigger, String plan);

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
