package org.tandem.web.story.browser;

import java.util.List;
import java.util.UUID;
import org.tandem.cast.Claims;
import org.tandem.web.story.Delivering;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;

record BrowserDelivering(Browsers browsers) implements Delivering {

    @Override
    public UUID draftProject(Persona by, UUID funding) {
        var charter = Claims.charter();
        var project = browsers.open(by, "fundings/%s", funding)
                .follow("Draft the project")
                .seesChosen("Funding that it comes from (optional)", browsers.title(funding))
                .fill("Title", charter.title())
                .fill("Objective", charter.objective())
                .fill("Benefit in efficiency", charter.benefits().efficiency())
                .fill("Benefit in effectiveness", charter.benefits().effectiveness())
                .fill("Strategic benefit", charter.benefits().strategic())
                .fill("Functions that the team spans", lines(charter.wanted().functions()))
                .fill("Required skills (optional)", lines(charter.wanted().skills()))
                .press("Draft the project")
                .seesHeading(charter.title())
                .id();
        return browsers.name(project, charter.title());
    }

    private static String lines(List<String> words) {
        return String.join("\n", words);
    }

    @Override
    public void place(Persona by, UUID project, Persona member, Post post) {
        browsers.open(by, "projects/%s/team", project)
                .choose("Person", "%s (%s)".formatted(member.name(), member.organisation()))
                .fill("Function", post.function())
                .fill("Skills (optional)", post.skill())
                .fill("Time for this project", "50")
                .press("Take in")
                .seesCell(post.skill());
    }

    @Override
    public void addPhase(Persona by, UUID project, String title, Persona lead) {
        browsers.open(by, "projects/%s/phases", project)
                .fill("Title", title)
                .fill("Its one objective", Script.PHASE_OBJECTIVE)
                .choose("Lead", lead.name())
                .press("Plan the phase")
                .sees("1. " + title);
    }

    @Override
    public UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project) {
        return browsers.open(by, "commitments/new")
                .checkIn("Who promises it?", promiser.organisation())
                .fill("What is owed", Claims.PROMISE)
                .fill("It counts as kept when", Claims.KEPT_WHEN)
                .fill("Due on", Script.inAMonth().toString())
                .choose("Project that it belongs to (optional)", browsers.title(project))
                .check("It goes beyond what the contract obliges to")
                .press("Send the request")
                .seesHeading(Claims.PROMISE)
                .id();
    }

    @Override
    public void acceptCommitment(Persona by, UUID commitment) {
        browsers.open(by, "commitments/%s", commitment)
                .press("Accept these terms")
                .sees("Accepted by both");
    }

    @Override
    public void startIsRefused(Persona by, UUID project, String because) {
        browsers.open(by, "projects/%s", project)
                .press("Start the project")
                .sees("The project cannot start yet")
                .sees(because);
    }

    @Override
    public void startProject(Persona by, UUID project) {
        browsers.open(by, "projects/%s", project).press("Start the project").sees("Running since");
    }
}
