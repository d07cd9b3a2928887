package org.tandem.web.bind.agreements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** Two leaders bind themselves, each in a browser of their own. */
@WebTest
class AgreementPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    private Page ana;
    private Page bilal;
    private String client;
    private String provider;
    private String address;

    @BeforeEach
    void two_leaders_at_their_browsers() {
        var pair = cast.partnership();
        client = pair.client().seat().party().toString();
        provider = pair.provider().seat().party().toString();
        address = "/spaces/" + pair.client().seat().space() + "/agreement";
        ana = visitors.signedIn(pair.client());
        bilal = visitors.signedIn(pair.provider());
    }

    private void open(Page page, String path) {
        page.navigate(address + path);
    }

    private void save(Page page) {
        button(page, "Save").click();
        assertThat(page.getByText("is saved as a new version")).isVisible();
    }

    /** The one page, as the client's leader fills it in. */
    private void onePage() {
        open(ana, "/basis");
        ana.getByLabel("Reference of the legal contract").fill("MSA 2026-17");
        ana.getByLabel("The legal contract prevails").check();
        ana.locator("[name='leader-%s']".formatted(client)).selectOption("Ana Ruiz");
        ana.locator("[name='leader-%s']".formatted(provider)).selectOption("Bilal Khan");
        ana.getByLabel("5. Owned jointly").check();
        ana.getByLabel("Currency").fill("eur");
        ana.locator("[name='share-%s']".formatted(client)).fill("60");
        ana.locator("[name='share-%s']".formatted(provider)).fill("40");
        save(ana);
    }

    private void sign(Page page, int version) {
        open(page, "/signature");
        button(page, "Sign version " + version).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("What we agreed");
    }

    @Nested
    class The_one_page {

        @Test
        void is_written_by_one_and_signed_by_both() { // [N1] [D24] [E2]
            open(ana, "");
            assertThat(ana.getByText("Nothing is agreed yet")).isVisible();
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-empty");

            open(ana, "/basis");
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-basis");
            onePage();
            sign(ana, 1);
            assertThat(ana.getByText("waiting for Meridian Services")).isVisible();

            bilal.navigate("/");
            bilal.getByText("Sign version 1 of the agreement").first().click();
            Browser.assertAccessible(bilal);
            button(bilal, "Sign version 1").click();
            assertThat(bilal.getByText("signed by both").first()).isVisible();
            Browser.assertAccessible(bilal);
        }

        @Test
        void keeps_what_was_typed_when_a_rule_says_no() {
            open(ana, "/basis");
            ana.getByLabel("Reference of the legal contract").fill("MSA 2026-17");
            ana.locator("[name='share-%s']".formatted(client)).fill("60");
            ana.locator("[name='share-%s']".formatted(provider)).fill("50");
            button(ana, "Save").click();

            assertThat(ana.getByText("The shares add up to 110 %").first()).isVisible();
            assertThat(ana.getByLabel("Reference of the legal contract")).hasValue("MSA 2026-17");
            Browser.assertAccessible(ana);
        }
    }

    @Nested
    class The_full_agreement {

        @Test
        void is_written_rated_and_signed() { // [C7] [C9] [C10] [C11] [B11] [D23] [E1]
            onePage();
            vision();
            gains();
            aims();
            objective();
            incentives();
            money();
            deliveryAndExit();
            open(ana, "");
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-full-draft");
            open(ana, "/signature");
            assertThat(ana.getByText("€20,000.00").first()).isVisible();
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-signature");
            int version = Integer.parseInt(ana.locator("[name=edition]").first().inputValue());
            sign(ana, version);
            sign(bilal, version);
            assertThat(bilal.getByText("signed by both").first()).isVisible();
            Browser.picture(bilal, "agreement-in-force");
            bilal.setViewportSize(Browser.PHONE, 900);
            Browser.picture(bilal, "agreement-phone");
            bilal.setViewportSize(Browser.DESK, 900);
            bilal.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            Browser.picture(bilal, "agreement-print");
        }

        private void vision() {
            open(ana, "/vision");
            ana.getByLabel("Our vision").fill("No patient waits for an answer.");
            save(ana);
            assertThat(ana.getByText("Before this version can be signed")).isVisible();
        }

        private void gains() {
            open(ana, "/gains");
            ana.getByLabel("What we gain").fill("Patients get answers in a day.");
            ana.getByLabel("What the other side gains").fill("Steady work and a reference.");
            save(ana);
            open(bilal, "/gains");
            assertThat(bilal.getByText("Patients get answers in a day.")).isVisible();
            bilal.getByLabel("What we gain").fill("Steady work and room to invest.");
            bilal.getByLabel("What the other side gains").fill("Fewer overpaid claims.");
            Browser.assertAccessible(bilal);
            save(bilal);
        }

        private void aims() {
            open(ana, "/aims");
            ana.getByLabel("Aims that both sides share").fill("Fewer hand-offs\nAnswers in a day");
            save(ana);
            rate(ana, "7");
            assertThat(ana.getByText("Your ratings are in").first()).isVisible();
            open(bilal, "/ratings");
            assertThat(bilal.getByText("Side by side")).hasCount(0);
            Browser.assertAccessible(bilal);
            Browser.picture(bilal, "agreement-rating");
            rate(bilal, "4");
            assertThat(bilal.getByText("50 %").first()).isVisible();
            Browser.assertAccessible(bilal);
            Browser.picture(bilal, "agreement-ratings");
            for (int i = 0; i < 2; i++) {
                bilal.getByLabel("How we deal with this difference").first().fill("We review it in May.");
                button(bilal, "Note it in the agreement").nth(i).click();
            }
        }

        private void rate(Page page, String value) {
            open(page, "/ratings");
            for (var choice : page.locator("input[type=radio][value='%s']".formatted(value))
                    .all()) {
                choice.check();
            }
            button(page, "Hand in the ratings").click();
        }

        private void objective() {
            open(bilal, "/objectives/new");
            button(bilal, "Save the objective").click();
            assertThat(bilal.getByText("An objective needs its metric").first()).isVisible();
            bilal.getByLabel("What is measured").fill("Hours from claim to answer");
            bilal.getByLabel("Unit").fill("hours");
            bilal.getByLabel("Lower is better").check();
            bilal.getByLabel("Baseline").fill("21");
            bilal.getByLabel("Target").fill("17.5");
            bilal.getByLabel("Until").fill("2027-06-30");
            bilal.getByLabel("Owner").selectOption("Bilal Khan");
            Browser.assertAccessible(bilal);
            button(bilal, "Save the objective").click();
            assertThat(bilal.getByText("from 21 to 17.5 hours")).isVisible();
            Browser.assertAccessible(bilal);
        }

        private void incentives() {
            open(ana, "/incentives");
            ana.locator("#INNOVATION_DAYS").check();
            ana.locator("#INNOVATION_FUND").check();
            button(ana, "Save").click();
            assertThat(ana.getByText("Among the least effective in the study: Lacity")
                            .first())
                    .isVisible();
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-incentives");
            ana.locator("#seen-INNOVATION_FUND").check();
            save(ana);
        }

        private void money() {
            open(bilal, "/investment");
            stake(client, "50,000", "20,000");
            stake(provider, "30,000", "15,000");
            Browser.assertAccessible(bilal);
            save(bilal);
            open(bilal, "/gain-share");
            bilal.getByLabel("Northwind Health").check();
            bilal.locator("#from-0").fill("80");
            bilal.locator("#to-0").fill("100");
            bilal.locator("#rate-0").fill("25");
            bilal.getByLabel("Minimum savings rate").fill("1");
            Browser.assertAccessible(bilal);
            Browser.picture(bilal, "agreement-gain-share");
            save(bilal);
        }

        private void stake(String party, String cap, String loss) {
            bilal.locator("[name='cap-%s']".formatted(party)).fill(cap);
            bilal.locator("[name='loss-%s']".formatted(party)).fill(loss);
            bilal.locator("[name='part-%s']".formatted(party)).fill("50");
        }

        private void deliveryAndExit() {
            open(ana, "/service");
            ana.getByLabel("Process area").selectOption("Claims and policies");
            ana.getByLabel("Back office").check();
            ana.getByLabel("Productivity target a year").fill("3");
            ana.getByLabel("Service levels").fill("Answered in a day: at least 95 %");
            Browser.assertAccessible(ana);
            save(ana);
            open(ana, "/setup");
            ana.locator("[name='hours-%s']".formatted(client)).fill("40");
            ana.locator("[name='hours-%s']".formatted(provider)).fill("60");
            save(ana);
            open(bilal, "/setup");
            bilal.getByLabel("Hours that we spent").fill("12");
            bilal.getByLabel("On what").fill("Two workshops");
            button(bilal, "Note it").click();
            Browser.assertAccessible(bilal);
            open(ana, "/exit");
            ana.getByLabel("What lets either side leave").fill("Two quarters below the service level");
            ana.getByLabel("How the work goes on").fill("The provider hands over its runbooks.");
            ana.getByLabel("Notice").fill("90");
            ana.getByLabel("Drill until").fill("2027-05-01");
            Browser.assertAccessible(ana);
            save(ana);
        }
    }

    @Nested
    class A_change_of_what_is_in_force {

        @Test
        void is_signed_restated_and_accepted() { // [E2] [E11]
            onePage();
            sign(ana, 1);
            sign(bilal, 1);
            open(bilal, "/service");
            bilal.getByLabel("Productivity target a year").fill("3");
            save(bilal);
            sign(bilal, 2);

            open(ana, "/signature");
            assertThat(ana.getByText("What it changes")).isVisible();
            Browser.assertAccessible(ana);
            Browser.picture(ana, "agreement-change");
            button(ana, "Sign version 2").click();
            assertThat(ana.getByText("Say in your own words what changes.").first())
                    .isVisible();
            ana.getByLabel("What changes, in your own words").fill("You owe us 3 % a year.");
            button(ana, "Sign version 2").click();

            open(bilal, "");
            bilal.getByText("Answer the restatement").click();
            Browser.assertAccessible(bilal);
            Browser.picture(bilal, "agreement-restatement");
            button(bilal, "Accept the restatement").click();
            assertThat(bilal.getByText("Version 2 in force since").first()).isVisible();

            open(bilal, "/versions");
            Browser.assertAccessible(bilal);
            bilal.getByText("Version 1").click();
            assertThat(bilal.getByText("MSA 2026-17").first()).isVisible();
            Browser.assertAccessible(bilal);
        }
    }

    @Test
    void two_who_write_the_same_section_lose_nothing() {
        open(ana, "/vision");
        open(bilal, "/vision");
        ana.getByLabel("Our vision").fill("No patient waits.");
        save(ana);
        bilal.getByLabel("Our vision").fill("Every claim in a day.");
        button(bilal, "Save").click();

        assertThat(bilal.getByText("How it reads now")).isVisible();
        assertThat(bilal.getByText("No patient waits.")).isVisible();
        assertThat(bilal.getByLabel("Our vision")).hasValue("Every claim in a day.");
        Browser.assertAccessible(bilal);
        save(bilal);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
