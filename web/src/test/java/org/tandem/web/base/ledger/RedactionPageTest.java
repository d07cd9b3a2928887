package org.tandem.web.base.ledger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class RedactionPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Needs needs;

    @Autowired
    Ledger ledger;

    @Autowired
    Visitors visitors;

    @Test
    void a_leader_redacts_a_record_of_the_own_party_and_both_sides_read_the_reason_instead() { // [E9]
        var pair = cast.partnership();
        var member = pair.clientMember();
        var statement = new NeedStatement("Mr Smith is slow", "He is.", null, Set.of());
        var need = member.does(() -> needs.state(member.seat(), statement));
        ledger.settle();
        var space = "/spaces/" + member.seat().space();
        var other = visitors.signedIn(pair.provider());
        other.navigate(space + "/ledger");
        assertThat(other.getByText("redact “Eva Novak stated the need”")).hasCount(0);

        var leader = visitors.signedIn(pair.client());
        leader.navigate(space + "/ledger");
        leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("redact “Eva Novak stated the need”"))
                .click();
        Browser.assertAccessible(leader);
        button(leader);
        assertThat(leader.getByText("Say why, in up to 500 characters").first()).isVisible();
        leader.getByLabel("Reason").fill("It names a person.");
        button(leader);
        assertThat(leader.getByText("The words are gone")).isVisible();

        other.navigate(space + "/needs/" + need);
        assertThat(other.getByText("Mr Smith")).hasCount(0);
        assertThat(other.getByText("redacted a record: It names a person.").first())
                .isVisible();
        Browser.assertAccessible(other);
    }

    private static void button(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Redact for good"))
                .click();
    }
}
