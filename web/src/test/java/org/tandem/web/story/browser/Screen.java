package org.tandem.web.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.tandem.web.Browser;

/**
 * The browser of one persona: what a person does to a page, by the words that stand there. The first time that a kind of
 * page is seen, it is checked for accessibility.
 */
final class Screen {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private static final int PICTURE = 1330;

    private final Page page;
    private final Keys keys;
    private final Set<String> checked;

    /** @param checked the kinds of pages that were checked already, by anybody */
    Screen(Page page, Set<String> checked) {
        this.page = page;
        this.keys = new Keys(page);
        this.checked = checked;
    }

    Screen open(String path) {
        page.navigate(path);
        return look();
    }

    private Screen look() {
        if (checked.add(kind(page.url()))) {
            Browser.assertAccessible(page);
        }
        return this;
    }

    /** The path with every id, secret and version number left out. */
    private static String kind(String url) {
        var path = url.replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
        return UUIDS.matcher(path).replaceAll("*").replaceFirst("/invitations/.*", "/invitations/*");
    }

    Screen fill(String label, String text) {
        page.getByLabel(label, exactly()).fill(text);
        return this;
    }

    Screen check(String label) {
        page.getByLabel(label, exactly()).check();
        return this;
    }

    Screen checkIn(String group, String label) {
        group(group)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Screen checkAll(String group) {
        group(group).getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        return this;
    }

    Screen choose(String label, String option) {
        page.getByLabel(label, exactly()).selectOption(option);
        return this;
    }

    /** Presses a button; what comes then is said by {@link #sees}. */
    Screen press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    Screen follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        return this;
    }

    /** Waits until these words are visible, then looks at the page. */
    Screen sees(String words) {
        return sees(page.locator("main").getByText(words));
    }

    /** One of several sentences. */
    Screen sees(Pattern words) {
        return sees(page.locator("main").getByText(words));
    }

    private Screen sees(Locator found) {
        assertThat(found.filter(new Locator.FilterOptions().setVisible(true)).first())
                .isVisible();
        return look();
    }

    Screen seesHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(words);
        return look();
    }

    /** Waits for a cell of a table with exactly these words. */
    Screen seesCell(String words) {
        assertThat(page.getByRole(
                                AriaRole.CELL,
                                new Page.GetByRoleOptions().setName(words).setExact(true))
                        .first())
                .isVisible();
        return look();
    }

    /** What was chosen before anybody touched it. */
    Screen seesChosen(String label, String option) {
        assertThat(page.getByLabel(label, exactly()).locator("option:checked")).hasText(option);
        return this;
    }

    Screen unfold(String summary) {
        page.getByText(summary).first().click();
        return this;
    }

    Screen attach(String label, String name, byte[] content) {
        page.getByLabel(label, exactly()).setInputFiles(new FilePayload(name, "text/csv", content));
        return this;
    }

    /** Where the links lead whose address holds these words. */
    List<String> links(String part) {
        return page.locator("main a[href*='%s']".formatted(part)).all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .toList();
    }

    /** None of these words stands on the page or behind it. */
    void seesNothingOf(String... words) {
        Assertions.assertThat(page.content()).doesNotContain(words);
    }

    /** By keyboard alone, gives every question that asks for one of a scale this value. */
    Screen rateAll(int value) {
        keys.rateAll(value);
        return this;
    }

    /** The Tab key alone, until the control with these words has the focus, visibly. */
    Screen tabTo(String words) {
        keys.tabTo(words);
        return this;
    }

    Screen enter() {
        page.keyboard().press("Enter");
        return this;
    }

    Screen type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** The version in the heading of the page. */
    int version() {
        var words = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
        return Integer.parseInt(words.replaceAll("\\D", ""));
    }

    /** The id at the end of the address of the page. */
    UUID id() {
        var path = page.url().replaceFirst("[?#].*", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    void picture(Path file) {
        page.setViewportSize(Browser.DESK, PICTURE);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private Locator group(String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
