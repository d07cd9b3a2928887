package org.tandem.web.deliver.outcomes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Signatures;
import org.tandem.deliver.outcomes.Measured;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

@WebTest
class OutcomePageTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Plans plans;

    @Autowired
    Readings readings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    Partnership pair;
    Measured measured;
    String space;

    @BeforeEach
    void a_fresh_partnership() {
        pair = cast.partnership();
        measured = new Measured(plans, readings, outcomes, agreements, signatures);
        space = "/spaces/" + pair.client().seat().space();
    }

    @Test
    void from_a_plan_to_a_signed_statement_in_the_browser() { // [D12] [E9] [D8] [N1]
        measured.bound(pair, null);
        var page = visitors.signedIn(pair.client());
        page.navigate(space + "/plans");
        Browser.assertAccessible(page);
        click(page, AriaRole.LINK, "Draft the first plan");
        click(page, AriaRole.BUTTON, "Draft the plan");
        assertThat(page.getByText("Name the measure.").first()).isVisible();
        Browser.assertAccessible(page);
        fill(page);
        click(page, AriaRole.BUTTON, "Draft the plan");
        click(page, AriaRole.BUTTON, "Sign version 1");
        assertThat(page.getByText("Missing: Finance of").first()).isVisible();
        var plan = UUID.fromString(page.url().replaceAll(".*/", ""));
        sign(plan, pair.clientFinance(), pair.providerFinance(), pair.provider());

        var member = visitors.signedIn(pair.providerMember());
        importReadings(member, plan);

        page.navigate(space + "/plans/" + plan);
        assertThat(page.getByText("Retrospective:").first()).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "plan");
        click(page, AriaRole.BUTTON, "Take look 1");
        assertThat(page.getByText("claimed, because it exceeds its own uncertainty")
                        .first())
                .isVisible();
        click(page, AriaRole.BUTTON, "Confirm the outcome");
        Browser.assertAccessible(page);
        Browser.picture(page, "outcome-claims");
        click(page, AriaRole.BUTTON, "Draw the statement");
        Browser.assertAccessible(page);
        Browser.picture(page, "statement");
        settle(page.url());
    }

    private void fill(Page page) {
        Map.ofEntries(
                        Map.entry("title", "Fewer overpaid claims"),
                        Map.entry("measure", "Overpaid per 1000"),
                        Map.entry("unit", "claims per 1,000"),
                        Map.entry("source", "Claims system"),
                        Map.entry("volume", "thousand claims"),
                        Map.entry("change", "2025-01"),
                        Map.entry("delta", "1"),
                        Map.entry("guard0", "Days to decide"),
                        Map.entry("guardMargin0", "10"),
                        Map.entry("looks", "2025-12-31"),
                        Map.entry("currency", "EUR"),
                        Map.entry("classLow0", "30"),
                        Map.entry("investment", "5000"),
                        Map.entry("budgetLine", "Leakage 4711"))
                .forEach((name, text) -> page.locator("#" + name).fill(text));
        List.of("guardPercent0", "pays", "retrospective")
                .forEach(name -> page.locator("#" + name).check());
    }

    private void importReadings(Page page, UUID plan) {
        page.navigate(space + "/plans/" + plan + "/readings");
        Browser.assertAccessible(page);
        page.locator("#file")
                .setInputFiles(new FilePayload("claims.csv", "text/csv", Measured.series("overpaid-claims.csv")));
        click(page, AriaRole.BUTTON, "Show what it brings");
        page.getByLabel("Overpaid per 1000").selectOption("month");
        click(page, AriaRole.BUTTON, "Show with these columns");
        assertThat(page.getByText("60 lines cannot be taken").first()).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "preview-bad");
        page.getByLabel("Overpaid per 1000").selectOption("overpaid per 1000");
        click(page, AriaRole.BUTTON, "Show with these columns");
        page.locator("#source").fill("The claims system");
        Browser.assertAccessible(page);
        click(page, AriaRole.BUTTON, "Import 60 readings");
        assertThat(page.getByText("60 months, from 2021-01 to 2025-12").first()).isVisible();
        Browser.assertAccessible(page);
    }

    private void settle(String url) {
        for (var finance : List.of(pair.clientFinance(), pair.providerFinance())) {
            var page = visitors.signedIn(finance);
            page.navigate(url);
            click(page, AriaRole.BUTTON, "Sign the statement");
        }
        var page = visitors.signedIn(pair.provider());
        page.navigate(url);
        assertThat(page.getByText("signed by the finance seat of each side").first())
                .isVisible();
        page.navigate(space + "/statements");
        Browser.assertAccessible(page);
        Browser.picture(page, "statements");
        var download = page.request().get(url + "/statement.json");
        assertThat(download.headers().get("content-disposition")).contains("attachment");
        assertThat(download.text()).contains("\"improvement\"").contains("\"payment\"");
    }

    @Test
    void the_seat_belt_law_as_a_page_and_the_importer_is_refused_its_confirmation() { // [D16] [N3]
        var plan = measured.signed(pair, Measured.seatbelts());
        Measured.done(measured.imported(
                pair.client(),
                plan,
                "seatbelts.csv",
                Map.of("value", "drivers", "control:petrol price", "petrol_price"),
                "period"));
        var outcome = measured.look(pair.client(), plan);
        var page = visitors.signedIn(pair.client());
        page.navigate(space + "/outcomes/" + outcome);

        assertThat(page.getByText("that is −21.1% (95 %: −28.0% to −13.6%) over 23 months")
                        .first())
                .isVisible();
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.PHONE, 900);
        Browser.picture(page, "outcome-phone");
        page.setViewportSize(Browser.DESK, 900);
        Browser.picture(page, "outcome");
        click(page, AriaRole.BUTTON, "Confirm the outcome");

        assertThat(page.getByText("Ana Ruiz imported its readings, and so may not confirm its outcome.")
                        .first())
                .isVisible();
        page.navigate(space + "/outcomes");
        Browser.assertAccessible(page);
    }

    private void sign(UUID plan, Player... players) {
        for (var player : players) {
            Measured.done(player.does(() -> plans.sign(player.seat(), plan, 1)));
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        Locator found =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        found.first().click();
    }
}
