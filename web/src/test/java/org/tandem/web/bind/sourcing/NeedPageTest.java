package org.tandem.web.bind.sourcing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class NeedPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Test
    void a_need_is_stated_answered_and_decided_in_the_browser() { // [A2] [A8] [A20]
        var partnership = cast.partnership();
        var page = visitors.signedIn(partnership.client());
        page.navigate("/spaces/" + partnership.client().seat().space() + "/needs");
        Browser.assertAccessible(page);
        link(page, "State the first need").click();

        button(page, "State the need").click();
        assertThat(page.getByText("Give the need a title.").first()).isVisible();
        Browser.assertAccessible(page);

        page.getByLabel("Title").fill("Overpaid claims");
        page.getByLabel("What is lacking?").fill("One claim in fifty is overpaid.");
        button(page, "State the need").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Overpaid claims");

        page.getByLabel("Regular", exactly()).check();
        page.getByLabel("Not core").check();
        page.getByLabel("For how long is it needed?").fill("5");
        group(page, "Are the skills in house?")
                .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Save the answers").click();
        assertThat(page.getByText("Outsourcing waits for a complete specification.")
                        .first())
                .isVisible();

        group(page, "What does the specification say?")
                .getByRole(AriaRole.CHECKBOX)
                .all()
                .forEach(Locator::check);
        button(page, "Save the answers").click();
        group(page, "Route").getByLabel("Outsource").check();
        page.getByLabel("Reason").fill("Follows the rules.");
        button(page, "Decide").click();

        assertThat(page.getByText("Decided on").first()).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "need");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator group(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name));
    }
}
