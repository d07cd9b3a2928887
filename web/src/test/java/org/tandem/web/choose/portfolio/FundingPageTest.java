package org.tandem.web.choose.portfolio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** Both sides fund an idea, each in a browser of their own. */
@WebTest
class FundingPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Ideas ideas;

    @Autowired
    Visitors visitors;

    @Test
    void an_idea_is_funded_by_both_within_their_caps() { // [B11]
        var pair = cast.partnership();
        agreed.caps(pair, 10_000_000, 4_000_000);
        var ana = visitors.signedIn(pair.client());
        var dora = visitors.signedIn(pair.providerFinance());
        ana.navigate("/spaces/" + pair.client().seat().space() + "/fundings");
        Browser.assertAccessible(ana);

        link(ana, "Ask for the first one").click();
        assertThat(ana.getByText("There is no idea to fund").first()).isVisible();
        propose(pair.providerMember(), "Scan at the door");
        ana.reload();
        button(ana, "Ask both sides").click();
        assertThat(ana.getByText("Choose the idea that the money is for.").first())
                .isVisible();
        Browser.assertAccessible(ana);
        ana.getByLabel("Idea").selectOption("Scan at the door");
        ana.getByLabel("What it takes").fill("90,000");
        button(ana, "Ask both sides").click();
        put(ana, "50,000");

        dora.navigate(ana.url());
        put(dora, "40,000.01");
        assertThat(dora.getByText("40,000.01 EUR").first()).isVisible();
        put(dora, "40,000");
        assertThat(dora.getByText("Complete since").first()).isVisible();
        Browser.assertAccessible(dora);

        ana.reload();
        assertThat(link(ana, "Draft the project")).isVisible();
        Browser.picture(ana, "funding");
    }

    @Test
    void without_an_agreement_the_page_says_so_and_blocks_nothing() { // [N1] [B11]
        var pair = cast.partnership();
        var bilal = visitors.signedIn(pair.provider());
        bilal.navigate("/spaces/" + pair.provider().seat().space() + "/fundings");
        assertThat(bilal.getByText("Caps and maximum losses are not yet agreed"))
                .isVisible();

        propose(pair.clientMember(), "One letter instead of three");
        link(bilal, "Ask for the first one").click();
        bilal.getByLabel("Idea").selectOption("One letter instead of three");
        bilal.getByLabel("What it takes").fill("100");
        bilal.getByLabel("Currency").fill("gbp");
        button(bilal, "Ask both sides").click();
        put(bilal, "60");
        assertThat(bilal.getByText("£60.00 of £100.00 is put in; £40.00 lacks."))
                .isVisible();
        Browser.assertAccessible(bilal);

        bilal.getByText("Take it back …").click();
        bilal.getByLabel("Reason").fill("The quarter went badly.");
        button(bilal, "Take it back").click();
        assertThat(bilal.getByText("£0.00 of £100.00 is put in")).isVisible();
    }

    private void propose(Player who, String title) {
        var proposal = new Proposal(title, "One camera for all letters.", "Fewer lost letters");
        who.runs(() -> ideas.propose(who.seat(), proposal));
    }

    private static void put(Page page, String amount) {
        page.getByLabel("Money of your party").fill(amount);
        button(page, "Put in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
