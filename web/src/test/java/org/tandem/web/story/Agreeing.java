package org.tandem.web.story;

import org.jspecify.annotations.Nullable;

/** The one page first, then the full agreement. */
public interface Agreeing {

    /** Fills the one page in: contract reference, contract prevails, leadership pair, joint IP, USD, half each. */
    void onePage(Persona by, Persona client, Persona provider);

    /** Signs the newest version; {@code restatement} is null unless the other side proposed a change of one in force. */
    void sign(Persona by, @Nullable String restatement);

    /** The proposer accepts how the other side restated the change. */
    void acceptRestatement(Persona by, Persona other);

    void writeGain(Persona by, String own, String others);

    void writeAims(Persona by, String... aims);

    /** Rates every open aim, blind, with this value. */
    void rateAims(Persona by, int value);

    /** Overpaid claims per 1,000, down from 20 to 12 within a year, owned by the owner. */
    void writeObjective(Persona by, Persona owner);

    /** A productivity target and innovation days, from the library. */
    void writeIncentives(Persona by);

    /** Of a saving: 40 % down to 80 % of target cost go to the other side, 60 % below; the keeper keeps the rest. */
    void writeBands(Persona by, Persona keeper, Persona other);

    /** Caps in cents for both sides, and the same as largest loss, half of a loss each. */
    void writeInvestment(Persona by, Persona other, long cap);

    /** Ninety days of notice, a drill until the middle of 2027. */
    void writeExit(Persona by, String trigger, String plan);
}
