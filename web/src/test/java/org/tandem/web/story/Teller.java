package org.tandem.web.story;

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
}
