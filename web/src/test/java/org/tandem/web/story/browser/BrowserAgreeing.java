package org.tandem.web.story.browser;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandem.web.story.Agreeing;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

/** What binds, and what is rated blind, must not need a mouse: signatures and ratings are given by keyboard alone. */
record BrowserAgreeing(Browsers browsers) implements Agreeing {

    private Screen open(Persona by, String section) {
        return browsers.open(by, "agreement/" + section);
    }

    @Override
    public void onePage(Persona by, Persona client, Persona provider) {
        var page = open(by, "basis")
                .fill("Reference of the legal contract", Script.CONTRACT)
                .check("The legal contract prevails")
                .choose("For " + client.organisation(), client.name())
                .choose("For " + provider.organisation(), provider.name())
                .check("5. Owned jointly, each uses it freely")
                .fill("Currency", "USD")
                .fill("Share of " + client.organisation(), "50")
                .fill("Share of " + provider.organisation(), "50");
        save(page);
    }

    private static void save(Screen page) {
        page.press("Save").sees("is saved as a new version");
    }

    @Override
    public void sign(Persona by, @Nullable String restatement) {
        var page = open(by, "signature");
        var version = page.version();
        if (restatement != null) {
            page.tabTo("What changes, in your own words").type(restatement);
        }
        page.tabTo("Sign version " + version).enter().seesHeading("What we agreed");
    }

    @Override
    public void acceptRestatement(Persona by, Persona other) {
        open(by, "signature").tabTo("Accept the restatement").enter().sees("in force since");
    }

    @Override
    public void writeGain(Persona by, String own, String others) {
        save(open(by, "gains").fill("What we gain", own).fill("What the other side gains", others));
    }

    @Override
    public void writeAims(Persona by, String... aims) {
        save(open(by, "aims").fill("Aims that both sides share", String.join("\n", aims)));
    }

    @Override
    public void rateAims(Persona by, int value) {
        open(by, "ratings")
                .rateAll(value)
                .tabTo("Hand in the ratings")
                .enter()
                .sees(Pattern.compile("Your ratings are in\\.|Both sides have rated"));
    }

    @Override
    public void writeObjective(Persona by, Persona owner) {
        open(by, "objectives/new")
                .fill("What is measured", Script.MEASURE)
                .fill("Unit", Script.UNIT)
                .check("Lower is better")
                .fill("Baseline", "20")
                .fill("Target", "12")
                .fill("Until", "2027-12-31")
                .choose("Owner", owner.name())
                .press("Save the objective")
                .sees("The objective is saved");
    }

    @Override
    public void writeIncentives(Persona by) {
        save(open(by, "incentives").check("Mandatory productivity target").check("Innovation days"));
    }

    @Override
    public void writeBands(Persona by, Persona keeper, Persona other) {
        save(open(by, "gain-share")
                .check(keeper.organisation())
                .fill("Band 1 from", "0")
                .fill("Band 1 to (optional)", "80")
                .fill("Band 1 gives", "60")
                .fill("Band 2 from", "80")
                .fill("Band 2 to (optional)", "100")
                .fill("Band 2 gives", "40"));
    }

    @Override
    public void writeInvestment(Persona by, Persona other, long cap) {
        var page = open(by, "investment");
        stake(page, by, cap);
        stake(page, other, cap);
        save(page);
    }

    private static void stake(Screen page, Persona side, long cap) {
        var dollars = String.valueOf(cap / 100);
        page.fill(side.organisation() + " puts in at most", dollars)
                .fill(side.organisation() + " loses at most", dollars)
                .fill("Part of a loss borne by " + side.organisation(), "50");
    }

    @Override
    public void writeExit(Persona by, String trigger, String plan) {
        save(open(by, "exit")
                .fill("What lets either side leave", trigger)
                .fill("How the work goes on", plan)
                .fill("Notice", "90")
                .fill("Drill until", "2027-06-30"));
    }
}
