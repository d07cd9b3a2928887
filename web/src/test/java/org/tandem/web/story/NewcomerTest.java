package org.tandem.web.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;

/** [N1] An existing contract first: what two newcomers need until they are bound. docs/journey.md tells it in words. */
class NewcomerTest extends WithMail {

    /** To choose one of eight IP positions, with what each means. */
    private static final Duration THE_LADDER = Duration.ofMinutes(2);

    @Autowired
    Visitors visitors;

    private Newcomer client;
    private Newcomer provider;

    @BeforeEach
    void two_strangers() {
        client = new Newcomer(visitors.stranger());
        provider = new Newcomer(visitors.stranger());
    }

    @Test
    void two_leaders_who_follow_only_what_the_pages_offer_are_bound_in_a_few_pages() {
        client.begins("/")
                .follows("Create your organisation")
                .types("E-mail address", "ana-new@example.org")
                .signsUp("Ana Ruiz", "Northwind Health")
                .follows("Invite a partner")
                .types("Name of the partnership", "Claims handling")
                .types("E-mail of the leader of the other side", "bilal-new@example.org")
                .chooses("the client")
                .presses("Send the invitation")
                .sees("bilal-new@example.org is invited and has not answered yet");
        provider.begins(PostOffice.invitation("bilal-new@example.org"))
                .follows("Create your organisation and go on")
                .signsUp("Bilal Khan", "Meridian Services")
                .chooses("Ember")
                .presses("Accept")
                .sees("Claims handling");

        provider.follows("Write the one page")
                .types("Reference of the legal contract", "MSA 2024-017")
                .chooses("The legal contract prevails")
                .chooses("5. Owned jointly, each uses it freely")
                .types("Currency", "USD")
                .types("Share of Northwind Health", "50")
                .types("Share of Meridian Services", "50")
                .presses("Save");
        provider.follows("Read and sign").presses("Sign version 1").sees("What we agreed");
        client.begins("/").follows("Sign").presses("Sign version 1").sees("Version 1 in force since");

        assertThat(client).hasToString("8 pages, 6 fields typed, 1 chosen");
        assertThat(provider).hasToString("8 pages, 7 fields typed, 3 chosen");
        assertThat(client.estimate().plus(provider.estimate()).plus(THE_LADDER)).isLessThan(Duration.ofMinutes(15));
    }

    /** Somebody who has never seen Tandem; counts what it costs them. */
    private static final class Newcomer {

        private final Page page;
        private int pages;
        private int typed;
        private int chosen;

        Newcomer(Page page) {
            this.page = page;
        }

        /** Not observed: what a page, a field and a choice may take, and a minute to read what one signs. */
        Duration estimate() {
            return Duration.ofSeconds(20L * pages + 15L * typed + 10L * chosen).plusMinutes(1);
        }

        Newcomer begins(String address) {
            page.navigate(address);
            return turned();
        }

        /** The address stands there already when an invitation brought them. */
        Newcomer signsUp(String name, String organisation) {
            return types("Your name", name)
                    .types("Password", Persona.PASSWORD)
                    .types("Organisation", organisation)
                    .presses("Create and sign in");
        }

        Newcomer types(String label, String text) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
            typed++;
            return this;
        }

        Newcomer chooses(String label) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
            chosen++;
            return this;
        }

        Newcomer follows(String link) {
            click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first());
            return this;
        }

        Newcomer presses(String button) {
            click(page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
            return this;
        }

        private void click(Locator what) {
            what.click();
            page.waitForLoadState();
            turned();
        }

        private Newcomer turned() {
            pages++;
            Browser.assertQuiet(page);
            return this;
        }

        Newcomer sees(String words) {
            assertThat(page.locator("main").getByText(words).first()).isVisible();
            return this;
        }

        @Override
        public String toString() {
            return "%d pages, %d fields typed, %d chosen".formatted(pages, typed, chosen);
        }
    }
}
