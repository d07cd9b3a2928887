package org.tandem.web.story.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tandem.cast.Claims;
import org.tandem.web.story.Choosing;
import org.tandem.web.story.Persona;

/** Reviews are given by keyboard alone, and no page that a reviewer sees names an author. */
final class BrowserChoosing implements Choosing {

    private static final List<String> CRITERIA =
            List.of("Benefit for both sides", "Feasibility", "Fit with our aims", "How new is it?");

    private final Browsers browsers;
    private final List<Persona> authors = new ArrayList<>();
    private List<String> judged = List.of();

    BrowserChoosing(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public UUID proposeIdea(Persona by, String title, String words) {
        authors.add(by);
        var idea = browsers.open(by, "ideas/new")
                .fill("Title", title)
                .fill("The idea", words)
                .fill("What do you expect it to bring?", Claims.EXPECTED)
                .press("Propose the idea")
                .sees("Only you read this")
                .id();
        return browsers.name(idea, title);
    }

    @Override
    public UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers) {
        judged = ideas.stream().map(browsers::title).toList();
        var page = browsers.open(by, "panels/new").fill("Title", Claims.PANEL).fill("How many go through?", "1");
        judged.forEach(page::check);
        reviewers.forEach(reviewer -> page.check(reviewer.name()));
        return page.press("Open the panel").seesHeading(Claims.PANEL).id();
    }

    @Override
    public void review(Persona by, UUID panel, int score) {
        var page = browsers.open(by, "panels/%s", panel);
        learnsNoAuthor(page);
        for (var review : page.links("/reviews/")) {
            learnsNoAuthor(page.open(review));
            judge(page, score);
        }
        browsers.open(by, "panels/%s", panel)
                .tabTo("Hand in all reviews")
                .enter()
                .sees("Your reviews are handed in");
    }

    private void learnsNoAuthor(Screen page) {
        authors.forEach(
                author -> page.seesNothingOf(author.name(), author.person().toString()));
    }

    private static void judge(Screen page, int score) {
        CRITERIA.forEach(criterion -> page.tabTo(criterion).type(String.valueOf(score)));
        page.tabTo("Comment (optional)")
                .type(Claims.COMMENT)
                .tabTo("Save the review")
                .enter()
                .seesHeading(Claims.PANEL);
    }

    @Override
    public void closePanel(Persona by, UUID panel, UUID go) {
        var page = browsers.open(by, "panels/%s", panel);
        for (var idea : judged) {
            page.checkIn("Verdict on “%s”".formatted(idea), idea.equals(browsers.title(go)) ? "Go" : "No")
                    .fill("Reason for “%s”".formatted(idea), Claims.REASON)
                    .fill("Its own words that you answer, in “%s” (optional)".formatted(idea), idea);
        }
        page.press("Close the panel with these verdicts").sees("The panel is closed");
    }

    @Override
    public void revealAuthor(Persona by, UUID idea) {
        browsers.open(by, "ideas/%s", idea)
                .unfold("Say that it is mine …")
                .press("Say that it is mine")
                .sees("Everybody here now reads your name");
    }

    @Override
    public UUID openFunding(Persona by, UUID idea, String title, long cost) {
        var funding = browsers.open(by, "ideas/%s", idea)
                .follow("Fund it together")
                .seesHeading("Fund an idea together")
                .fill("What it takes", dollars(cost))
                .press("Ask both sides")
                .seesHeading(title)
                .id();
        return browsers.name(funding, title);
    }

    private static String dollars(long cents) {
        return String.valueOf(cents / 100);
    }

    @Override
    public void fund(Persona by, UUID funding, long amount) {
        browsers.open(by, "fundings/%s", funding)
                .fill("Money of your party", dollars(amount))
                .press("Put in")
                .sees(Pattern.compile("money is put in|funding is complete"));
    }
}
