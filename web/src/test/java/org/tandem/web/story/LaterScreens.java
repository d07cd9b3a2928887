package org.tandem.web.story;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tandem.deliver.outcomes.Benefit;

/**
 * What one persona does in their browser from ideas to statements.
 *
 * @param root the path of the space: "/spaces/…/"
 */
record LaterScreens(Screen screen, String root) {

    private static final List<String> CRITERIA =
            List.of("Benefit for both sides", "Feasibility", "Fit with our aims", "How new is it?");

    UUID proposeIdea(String title) {
        return screen.open(root + "ideas/new")
                .fill("Title", title)
                .fill("The idea", Script.IDEA)
                .fill("What do you expect it to bring?", "Fewer claims to claw back.")
                .press("Propose the idea")
                .sees("Only you read this")
                .id();
    }

    UUID openPanel(List<String> ideas, List<String> reviewers) {
        screen.open(root + "panels/new").fill("Title", "Spring panel").fill("How many go through?", "1");
        ideas.forEach(screen::check);
        reviewers.forEach(screen::check);
        return screen.press("Open the panel").seesHeading("Spring panel").id();
    }

    void review(UUID panel, int score) {
        var address = root + "panels/" + panel;
        for (var review : screen.open(address).links("/reviews/")) {
            screen.open(review);
            CRITERIA.forEach(criterion -> screen.choose(criterion, String.valueOf(score)));
            screen.fill("Comment (optional)", "Clear enough to try.")
                    .press("Save the review")
                    .seesHeading("Spring panel");
        }
        screen.open(address).press("Hand in all reviews").sees("Your reviews are handed in");
    }

    void closePanel(UUID panel, List<String> ideas, String go) {
        screen.open(root + "panels/" + panel);
        for (var idea : ideas) {
            screen.checkIn("Verdict on “%s”".formatted(idea), idea.equals(go) ? "Go" : "No")
                    .fill("Reason for “%s”".formatted(idea), Script.REASON)
                    .fill("Its own words that you answer, in “%s” (optional)".formatted(idea), idea);
        }
        screen.press("Close the panel with these verdicts").sees("The panel is closed");
    }

    void revealAuthor(UUID idea) {
        screen.open(root + "ideas/" + idea)
                .unfold("Say that it is mine …")
                .press("Say that it is mine")
                .sees("Everybody here now reads your name");
    }

    UUID openFunding(UUID idea, String title, long cost) {
        return screen.open(root + "fundings/new?idea=" + idea)
                .fill("Idea", title)
                .fill("What it takes", dollars(cost))
                .fill("Currency", "USD")
                .press("Ask both sides")
                .seesHeading(title)
                .id();
    }

    private static String dollars(long cents) {
        return String.valueOf(cents / 100);
    }

    void fund(UUID funding, long amount) {
        screen.open(root + "fundings/" + funding)
                .fill("Money of your party", dollars(amount))
                .press("Put in")
                .sees(Pattern.compile("money is put in|funding is complete"));
    }

    UUID draftProject(String funding, String title) {
        return screen.open(root + "projects/new")
                .fill("Title", title)
                .fill("Objective", "No claim is paid above its contract's price.")
                .fill("Benefit in efficiency", "2 minutes a claim")
                .fill("Benefit in effectiveness", "12 instead of 20 overpaid per 1,000")
                .fill("Strategic benefit", "none")
                .fill("Functions that the team spans", "Claims operations\nIT")
                .fill("Required skills (optional)", "SQL")
                .choose("Funding that it comes from (optional)", funding)
                .press("Draft the project")
                .seesHeading(title)
                .id();
    }

    void place(UUID project, Persona member, String function, String skill) {
        screen.open(root + "projects/%s/team".formatted(project))
                .choose("Person", "%s (%s)".formatted(member.name(), member.organisation()))
                .fill("Function", function)
                .fill("Skills (optional)", skill)
                .fill("Time for this project", "50")
                .press("Take in")
                .seesCell(skill);
    }

    void addPhase(UUID project, String title, String lead) {
        screen.open(root + "projects/%s/phases".formatted(project))
                .fill("Title", title)
                .fill("Its one objective", "Shows that it works on 1,000 claims.")
                .choose("Lead", lead)
                .press("Plan the phase")
                .sees("1. " + title);
    }

    UUID requestCommitment(String promiser, String project) {
        return screen.open(root + "commitments/new")
                .checkIn("Who promises it?", promiser)
                .fill("What is owed", "Read access to the contract prices")
                .fill("It counts as kept when", "A query for one claim answers within a second.")
                .fill("Due on", Script.inAMonth().toString())
                .choose("Project that it belongs to (optional)", project)
                .check("It goes beyond what the contract obliges to")
                .press("Send the request")
                .seesHeading("Read access to the contract prices")
                .id();
    }

    void acceptCommitment(UUID commitment) {
        screen.open(root + "commitments/" + commitment)
                .press("Accept these terms")
                .sees("Accepted by both");
    }

    void startIsRefused(UUID project, String because) {
        screen.open(root + "projects/" + project)
                .press("Start the project")
                .sees("The project cannot start yet")
                .sees(because);
    }

    void startProject(UUID project) {
        screen.open(root + "projects/" + project).press("Start the project").sees("Running since");
    }

    UUID draftPlan(UUID project, String title, String lead) {
        screen.open(root + "plans/new?project=%s&projectName=%s".formatted(project, title.replace(' ', '+')))
                .fill("Title", "Fewer overpaid claims")
                .choose("Who leads the project (optional)", lead)
                .fill("Measure", "Overpaid per 1000")
                .fill("Unit", Script.UNIT)
                .checkIn("Direction", "Lower is better")
                .fill("Source of the readings", "Claims system")
                .fill("Volume (optional)", "thousand claims")
                .check("Every month")
                .fill("First period after the change", "2025-01")
                .fill("Period in which the need was stated (optional)", "2024-06")
                .fill("Smallest worthwhile effect", "1")
                .fill("Guard 1 (optional)", "Days to decide")
                .choose("Direction of guard 1", "Lower is better")
                .fill("Margin of guard 1 (optional)", "10")
                .check("The margin of guard 1 is in percent")
                .check("A season returns every year")
                .fill("Days of the looks", "2025-12-31");
        return value().press("Draft the plan")
                .seesHeading("Fewer overpaid claims")
                .id();
    }

    private Screen value() {
        return screen.check("This plan pays")
                .checkIn("Kind of value", Benefit.CASHABLE.title())
                .fill("Currency", "USD")
                .fill("Class of units 1 (optional)", "every unit")
                .fill("Part of class 1 (optional)", "100")
                .fill("A unit of class 1 is worth at least (optional)", "30")
                .fill("A unit of class 1 is worth at most (optional)", "30")
                .fill("Investment, once (optional)", "5000")
                .fill("Run cost of each period (optional)", "200")
                .fill("Budget line that gets smaller (optional)", "Claims leakage 4711")
                .check("Both sides agree that it pays although the plan is signed after the change");
    }

    void signPlan(UUID plan) {
        screen.open(root + "plans/" + plan).tabTo("Sign version 1").enter().sees("Signed.");
    }

    void importReadings(UUID plan) {
        screen.open(root + "plans/%s/readings".formatted(plan))
                .attach("CSV file", Script.SERIES, LaterDoors.series())
                .press("Show what it brings")
                .sees("Where do these readings come from?")
                .fill("Where do these readings come from?", "The claims system")
                .press("Import 60 readings")
                .sees("The readings are in");
    }

    UUID look(UUID plan) {
        return screen.open(root + "plans/" + plan)
                .press("Take look 1")
                .sees("waits for somebody to confirm it")
                .id();
    }

    void confirm(UUID outcome) {
        screen.open(root + "outcomes/" + outcome).press("Confirm the outcome").sees("Confirmed.");
    }

    UUID drawStatement(UUID outcome) {
        return screen.open(root + "outcomes/" + outcome)
                .press("Draw the statement")
                .seesHeading("Statement of Fewer overpaid claims")
                .id();
    }

    void signStatement(UUID statement) {
        screen.open(root + "statements/" + statement)
                .tabTo("Sign the statement")
                .enter()
                .sees("Signed.");
    }
}
