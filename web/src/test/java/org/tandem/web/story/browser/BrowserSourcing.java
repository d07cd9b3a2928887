package org.tandem.web.story.browser;

import java.util.UUID;
import org.tandem.web.story.Persona;
import org.tandem.web.story.Script;
import org.tandem.web.story.Sourcing;

record BrowserSourcing(Browsers browsers) implements Sourcing {

    @Override
    public UUID stateNeed(Persona by, String title) {
        return browsers.open(by, "needs/new")
                .fill("Title", title)
                .fill("What is lacking?", Script.LACKING)
                .check("Improve the process")
                .press("State the need")
                .seesHeading(title)
                .id();
    }

    @Override
    public void answerForOutsourcing(Persona by, UUID need) {
        answer(by, need, "Regular", "No");
    }

    @Override
    public void answerForOpenInnovation(Persona by, UUID need) {
        answer(by, need, "One-off", "Yes");
    }

    private void answer(Persona by, UUID need, String regular, String novelty) {
        browsers.open(by, "needs/%s", need)
                .check(regular)
                .check("Not core")
                .fill("For how long is it needed? (optional)", "5")
                .checkAll("What does the specification say?")
                .checkIn("Are the skills in house?", "No")
                .checkIn("Is something new wanted?", novelty)
                .press("Save the answers")
                .sees("The answers are saved");
    }

    @Override
    public void decideRoute(Persona by, UUID need, String route, String reason) {
        browsers.open(by, "needs/%s", need)
                .checkIn("Route", route)
                .fill("Reason", reason)
                .press("Decide")
                .sees("Decided on");
    }
}
