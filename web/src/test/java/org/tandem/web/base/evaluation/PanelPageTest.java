package org.tandem.web.base.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Ledger;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class PanelPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Reviews reviews;

    @Autowired
    Ledger ledger;

    @Test
    void ideas_of_both_sides_are_judged_and_one_author_reveals_themselves_in_the_browser() { // [C2] [C4] [A12] [E32]
        var both = cast.partnership();
        var user = cast.colleague(both.client(), "Gus Holt", "gus" + UUID.randomUUID(), Role.END_USER);
        var space = "/spaces/" + both.client().seat().space();
        var author = visitors.signedIn(both.providerFinance());
        propose(author, space, "One queue for both offices", "Route all claims through one queue.");
        propose(visitors.signedIn(user), space, "Photo instead of a form", "Take a photo instead of filling the form.");

        var leader = visitors.signedIn(both.client());
        var panel = open(leader, space);
        review(visitors.signedIn(both.clientMember()), panel);
        handInByDoor(both, panel);
        decide(leader, panel);
        ledger.settle();

        author.navigate(space + "/ideas");
        link(author, "One queue for both offices").click();
        assertThat(author.getByText("Verdict: Go").first()).isVisible();
        author.getByText("Say that it is mine …").click();
        button(author, "Say that it is mine").click();
        assertThat(author.getByText("Everybody here now reads your name.")).isVisible();
        assertThat(author.getByText("Proposed by Dora Weiss")).isVisible();
        Browser.assertAccessible(author);
        both(author, "idea-judged");
    }

    private static void propose(Page page, String space, String title, String text) {
        page.navigate(space + "/ideas");
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Propose"))
                .first()
                .click();
        button(page, "Propose the idea").click();
        assertThat(page.getByText("Write 1 to 120 characters").first()).isVisible();
        Browser.assertAccessible(page);
        page.getByLabel("Title").fill(title);
        page.getByLabel("The idea").fill(text);
        page.getByLabel("What do you expect it to bring?").fill("Two hours a day for each team.");
        button(page, "Propose the idea").click();
        assertThat(page.getByText("Only you read this").first()).isVisible();
        page.getByLabel("Your comment").fill("I can show how.");
        button(page, "Comment").click();
        assertThat(page.getByText("the author").first()).isVisible();
        Browser.assertAccessible(page);
        both(page, "idea");
    }

    /** Opens a panel of two reviewers a side; its address. */
    private static String open(Page page, String space) {
        page.navigate(space + "/panels");
        Browser.assertAccessible(page);
        link(page, "Open the first panel").click();
        page.getByLabel("Title").fill("Ideas of the spring");
        button(page, "Open the panel").click();
        assertThat(page.getByText("Choose at least one item to judge.").first()).isVisible();
        Browser.assertAccessible(page);
        page.getByLabel("One queue for both offices").check();
        page.getByLabel("Photo instead of a form").check();
        for (var name : List.of("Chen Li", "Eva Novak", "Bilal Khan", "Femi Ade")) {
            page.getByLabel(name).check();
        }
        both(page, "panel-new");
        button(page, "Open the panel").click();
        assertThat(page.getByText("0 of 4 reviewers have handed in").first()).isVisible();
        return page.url();
    }

    private static void review(Page page, String panel) {
        page.navigate(panel);
        Browser.assertAccessible(page);
        link(page, "One queue for both offices").click();
        button(page, "Save the review").click();
        assertThat(page.getByText("Give a score from 1 to 7, or pass.").first()).isVisible();
        Browser.assertAccessible(page);
        for (var criterion : List.of("Benefit for both sides", "Feasibility", "Fit with our aims")) {
            page.getByLabel(criterion).selectOption("6");
        }
        page.getByLabel("How new is it?").selectOption("3");
        page.getByLabel("Comment").fill("We tried this in the north and it held.");
        Browser.assertAccessible(page);
        both(page, "review");
        button(page, "Save the review").click();
        link(page, "Photo instead of a form").click();
        button(page, "Pass on this one").click();
        both(page, "panel-reviewing");
        button(page, "Hand in all reviews").click();
        assertThat(page.getByText("1 of 4 reviewers have handed in").first()).isVisible();
        Browser.assertAccessible(page);
    }

    private void handInByDoor(Partnership both, String address) {
        var panel = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        int mild = 0;
        for (var reviewer : List.of(both.clientFinance(), both.provider(), both.providerMember())) {
            judgeAll(reviewer, panel, mild++);
        }
    }

    private void judgeAll(Player reviewer, UUID panel, int mild) {
        for (var assignment : reviewer.does(() -> reviews.assigned(reviewer.seat(), panel))) {
            boolean queue = assignment.item().title().startsWith("One");
            int score = (queue ? 5 : 3) + mild;
            var judgement = new Judgement(List.of(score, score, score), queue ? 2 : 6, "");
            reviewer.runs(() ->
                    reviews.write(reviewer.seat(), panel, assignment.item().id(), judgement));
        }
        reviewer.runs(() -> reviews.handIn(reviewer.seat(), panel));
    }

    private static void decide(Page page, String panel) {
        page.navigate(panel);
        assertThat(page.getByText("Severity of the reviewers")).isVisible();
        link(page, "Sort by novelty").click();
        assertThat(page.getByText("Most novel first.")).isVisible();
        Browser.assertAccessible(page);
        both(page, "panel-deciding");
        var queue = group(page, "Verdict on “One queue for both offices”");
        var photo = group(page, "Verdict on “Photo instead of a form”");
        queue.getByLabel("Go").check();
        photo.getByLabel("No", exactly()).check();
        page.getByLabel("Reason for “One queue for both offices”").fill("It pays for itself within a year.");
        page.getByLabel("Reason for “Photo instead of a form”").fill("The regulator wants the form.");
        button(page, "Close the panel with these verdicts").click();
        assertThat(page.getByText("word for word, and answer that").first()).isVisible();
        page.getByLabel("Its own words that you answer, in “Photo instead of a form”")
                .fill("a photo instead of filling the form");
        button(page, "Close the panel with these verdicts").click();
        assertThat(page.getByText("Closed on").first()).isVisible();
        assertThat(page.getByText("We tried this in the north and it held.")).isVisible();
        Browser.assertAccessible(page);
        both(page, "panel-closed");
    }

    private static void both(Page page, String name) {
        Browser.picture(page, name);
        page.setViewportSize(Browser.PHONE, 900);
        Browser.picture(page, name + "-phone");
        page.setViewportSize(Browser.DESK, 900);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator group(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
