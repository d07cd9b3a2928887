package org.tandem.web.story.browser;

import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.web.story.Earning;
import org.tandem.web.story.Persona;

/** The plan and the statement are signed by keyboard alone. */
record BrowserEarning(Browsers browsers) implements Earning {

    @Override
    public UUID draftPlan(Persona by, UUID project, Persona lead) {
        var page = browsers.open(by, "projects/%s", project)
                .follow("Draft a measurement plan for it")
                .seesHeading("Draft a measurement plan")
                .seesChosen("Who leads the project (optional)", lead.name())
                .fill("Title", Claims.PLAN);
        measure(page);
        guard(page);
        page.check("A season returns every year").fill("Days of the looks", "2025-12-31");
        value(page);
        return page.press("Draft the plan").seesHeading(Claims.PLAN).id();
    }

    private static void measure(Screen page) {
        page.fill("Measure", "Overpaid per 1000")
                .fill("Unit", "claims per 1,000")
                .checkIn("Direction", "Lower is better")
                .fill("Source of the readings", Claims.SOURCE)
                .fill("Volume (optional)", "thousand claims")
                .check("Every month")
                .fill("First period after the change", "2025-01")
                .fill("Period in which the need was stated (optional)", "2024-06")
                .fill("Smallest worthwhile effect", "1");
    }

    private static void guard(Screen page) {
        page.fill("Guard 1 (optional)", "Days to decide")
                .choose("Direction of guard 1", "Lower is better")
                .fill("Margin of guard 1 (optional)", "10")
                .check("The margin of guard 1 is in percent");
    }

    private static void value(Screen page) {
        page.check("This plan pays")
                .checkIn("Kind of value", Benefit.CASHABLE.title())
                .fill("Class of units 1 (optional)", "every unit")
                .fill("Part of class 1 (optional)", "100")
                .fill("A unit of class 1 is worth at least (optional)", "30")
                .fill("A unit of class 1 is worth at most (optional)", "30")
                .fill("Investment, once (optional)", "5000")
                .fill("Run cost of each period (optional)", "200")
                .fill("Budget line that gets smaller (optional)", "Claims leakage 4711")
                .fill("Target cost of one unit of volume (optional)", "700")
                .check("Both sides agree that it pays although the plan is signed after the change");
    }

    @Override
    public void signPlan(Persona by, UUID plan) {
        browsers.open(by, "plans/%s", plan).tabTo("Sign version 1").enter().sees("Signed.");
    }

    @Override
    public void importReadings(Persona by, UUID plan) {
        var series = Claims.readings();
        browsers.open(by, "plans/%s/readings", plan)
                .attach("CSV file", series.file(), series.content())
                .press("Show what it brings")
                .sees("Where do these readings come from?")
                .fill("Where do these readings come from?", series.source())
                .press("Import 60 readings")
                .sees("The readings are in");
    }

    @Override
    public UUID look(Persona by, UUID plan) {
        return browsers.open(by, "plans/%s", plan)
                .press("Take look 1")
                .sees("waits for somebody to confirm it")
                .id();
    }

    @Override
    public void confirm(Persona by, UUID outcome) {
        browsers.open(by, "outcomes/%s", outcome).press("Confirm the outcome").sees("Confirmed.");
    }

    @Override
    public UUID drawStatement(Persona by, UUID outcome) {
        return browsers.open(by, "outcomes/%s", outcome)
                .press("Draw the statement")
                .seesHeading("Statement of " + Claims.PLAN)
                .id();
    }

    @Override
    public void signStatement(Persona by, UUID statement) {
        browsers.open(by, "statements/%s", statement)
                .tabTo("Sign the statement")
                .enter()
                .sees("Signed.");
    }
}
