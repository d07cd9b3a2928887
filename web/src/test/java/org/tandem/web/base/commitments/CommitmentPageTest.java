package org.tandem.web.base.commitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** A commitment from the request to the acknowledgement, each side in a browser of its own. */
@WebTest
class CommitmentPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Test
    void is_requested_negotiated_accepted_delivered_and_acknowledged() { // [E14]
        var pair = cast.partnership();
        var ana = visitors.signedIn(pair.client());
        var bilal = visitors.signedIn(pair.provider());
        var list = "/spaces/" + pair.client().seat().space() + "/commitments";
        ana.navigate(list);
        Browser.assertAccessible(ana);
        link(ana, "Ask for the first one").click();
        button(ana, "Send the request").click();
        assertThat(ana.getByText("Choose who promises it.").first()).isVisible();
        Browser.assertAccessible(ana);

        ana.getByRole(AriaRole.RADIO).nth(1).check();
        ana.getByLabel("What is owed").fill("Access to the test system");
        ana.getByLabel("It counts as kept when").fill("All three interfaces answer.");
        ana.getByLabel("Due on").fill(inDays(5));
        button(ana, "Send the request").click();

        bilal.navigate(ana.url());
        bilal.getByLabel("Due on").fill(inDays(9));
        bilal.getByLabel("It counts as kept when").fill("Two of three interfaces answer.");
        button(bilal, "Propose").click();
        ana.reload();
        Browser.assertAccessible(ana);
        button(ana, "Accept these terms").click();
        assertThat(ana.getByText("Accepted by both").first()).isVisible();

        bilal.reload();
        bilal.getByLabel("Where to find it").fill("The wiki says how.");
        button(bilal, "Mark as delivered").click();
        Browser.assertAccessible(bilal);
        ana.reload();
        button(ana, "Acknowledge the delivery").click();
        assertThat(ana.getByText("acknowledged.").first()).isVisible();
        Browser.picture(ana, "commitment");

        bilal.navigate(list);
        assertThat(bilal.getByText("Delivered and acknowledged.")).isVisible();
        Browser.assertAccessible(bilal);
        Browser.picture(bilal, "commitments");
    }

    @Test
    void cancelled_by_who_promised_it_counts_as_broken() { // [E14]
        var pair = cast.partnership();
        var bilal = visitors.signedIn(pair.provider());
        bilal.navigate("/spaces/" + pair.client().seat().space() + "/commitments/new");
        bilal.getByRole(AriaRole.RADIO).nth(1).check();
        bilal.getByLabel("What is owed").fill("A second shift");
        bilal.getByLabel("It counts as kept when").fill("It answers from 18 to 22 h.");
        bilal.getByLabel("Due on").fill(inDays(5));
        button(bilal, "Send the request").click();
        bilal.getByText("Cancel it …").click();
        button(bilal, "Cancel it").click();
        assertThat(bilal.getByText("Write why: the other side reads it.").first())
                .isVisible();

        bilal.getByText("Cancel it …").click();
        bilal.getByLabel("Reason").fill("Nobody is free.");
        button(bilal, "Cancel it").click();
        assertThat(bilal.getByText("counts as broken").first()).isVisible();
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
