package org.tandem.web.bind.sourcing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class NeedPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Needs needs;

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
        button(page, "Decide").click();
        assertThat(page.getByText("Choose a route.").first()).isVisible();
        assertThat(page.getByLabel("Regular", exactly())).isChecked();
        group(page, "Route").getByLabel("Outsource").check();
        page.getByLabel("Reason").fill("Follows the rules.");
        button(page, "Decide").click();

        assertThat(page.getByText("Decided on").first()).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "need");

        link(page, "Write a long-term agreement").click(); // [A7]
        assertThat(page.getByText("The template “long-term”")).isVisible();
        page.locator("#template + p + ul a").last().click();
        assertThat(page.getByLabel("Notice")).hasValue("180");
        Browser.assertAccessible(page);
    }

    @Test
    void a_need_without_a_goal_is_counted_on_the_leaders_desk_until_it_names_one() { // [B20]
        var partnership = cast.partnership();
        var leader = partnership.provider();
        var member = partnership.clientMember();
        var statement = new NeedStatement("Lost letters", "One in fifty.", null, Set.of(Motive.SPEED));
        var need = member.does(() -> needs.state(member.seat(), statement));
        var page = visitors.signedIn(leader);
        assertThat(page.getByText("one need without a strategic goal")).isVisible();
        Browser.assertAccessible(page);

        page.navigate("/spaces/%s/needs/%s".formatted(leader.seat().space(), need));
        link(page, "Change what the need says").click();
        Browser.assertAccessible(page);
        page.getByLabel("Strategic goal that it serves").fill("Answer every letter once");
        button(page, "Save").click();
        assertThat(page.getByText("Answer every letter once")).isVisible();
        page.navigate("/");
        assertThat(page.getByText("without a strategic goal")).hasCount(0);
    }

    @Test
    void motives_are_tested_again_on_the_page_each_met_or_not() { // [D19]
        var member = cast.partnership().providerMember();
        var statement = new NeedStatement("Lost letters", "One in fifty.", null, Set.of(Motive.SPEED, Motive.SCALE));
        var need = member.does(() -> needs.state(member.seat(), statement));
        var page = visitors.signedIn(member);
        page.navigate("/spaces/%s/needs/%s".formatted(member.seat().space(), need));
        page.getByText("Test the motives again").click();
        group(page, "Scale")
                .getByLabel("Met", new Locator.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Save the test").click();
        assertThat(page.getByText("Say of each motive whether it is met or not. Missing: Speed.")
                        .first())
                .isVisible();
        assertThat(group(page, "Scale").getByLabel("Met", new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();

        group(page, "Speed").getByLabel("Not met").check();
        button(page, "Save the test").click();

        assertThat(page.getByText("met: Scale; not met: Speed")).isVisible();
        Browser.assertAccessible(page);
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
