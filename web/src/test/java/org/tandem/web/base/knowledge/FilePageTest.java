package org.tandem.web.base.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.web.Browser;
import org.tandem.web.Visitors;
import org.tandem.web.WebTest;

/** Files in the browser, with and without JavaScript. The limit of the tests is 4 MB. */
@WebTest
class FilePageTest {

    private static final byte[] WORDS = "period;volume".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Cast cast;

    @Autowired
    Ideas ideas;

    @Autowired
    Visitors visitors;

    Partnership pair;
    String space;

    @BeforeEach
    void a_partnership() {
        pair = cast.partnership();
        space = "/spaces/" + pair.client().seat().space();
    }

    private UUID idea() {
        var author = pair.providerMember();
        var proposal = new Proposal("Scan at the door", "One camera for all letters.", "Fewer lost letters");
        return ((Proposing.Proposed) author.does(() -> ideas.propose(author.seat(), proposal))).id();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "text/csv", content);
    }

    @Test
    void a_file_of_an_idea_names_nobody_and_comes_down_as_an_attachment() throws Exception { // [C2]
        var idea = idea();
        var author = visitors.signedIn(pair.providerMember());
        author.navigate(space + "/ideas/" + idea);
        link(author, "Files of this idea").click();
        Browser.assertAccessible(author);
        link(author, "Add a file").click();
        assertThat(author.getByText("Your name may be inside:")).isVisible();
        Browser.assertAccessible(author);
        author.getByLabel("Call it").fill("Sketch of the camera");
        author.getByLabel("File", exactly()).setInputFiles(file("femi-ade.csv", WORDS));
        button(author, "Store the file").click();
        assertThat(heading(author)).hasText("Sketch of the camera.csv");

        var reader = visitors.signedIn(pair.client());
        reader.navigate(author.url());
        assertThat(reader.getByText("Somebody, under a pseudonym").first()).isVisible();
        assertThat(reader.locator("body").innerText()).doesNotContain("Femi", "femi");
        assertThat(reader.getByText("Withdraw the file …")).hasCount(0);
        Browser.assertAccessible(reader);
        var download = reader.waitForDownload(() -> link(reader, "Download").click());
        assertThat(download.suggestedFilename()).isEqualTo("Sketch of the camera.csv");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(WORDS);

        author.getByText("Withdraw the file …").click();
        author.getByLabel("Reason").fill("A better one follows.");
        button(author, "Withdraw the file").click();
        assertThat(author.getByText("Withdrawn: A better one follows.").first()).isVisible();
        assertThat(link(author, "Download")).hasCount(0);
    }

    @Test
    void one_that_is_too_large_is_refused_with_the_limit_before_it_travels_and_nothing_typed_is_lost() {
        var page = visitors.signedIn(pair.client());
        page.navigate(space + "/files/new");
        page.getByLabel("Belongs to").selectOption("The agreement");
        page.getByLabel("Call it").fill("Annex 3");
        page.getByLabel("File", exactly()).setInputFiles(file("annex.csv", new byte[(4 << 20) + 1]));
        button(page, "Store the file").click();

        assertThat(page.getByText("The file is larger than 4.0 MB.")).isVisible();
        assertThat(page.getByLabel("Call it")).hasValue("Annex 3");
        Browser.assertAccessible(page);

        page.getByLabel("File", exactly()).setInputFiles(file("annex.csv", WORDS));
        button(page, "Store the file").click();
        assertThat(heading(page)).hasText("Annex 3.csv");
        assertThat(link(page, "The agreement")).isVisible();
    }

    @Test
    void the_server_refuses_it_too_with_the_limit_and_what_was_typed() {
        var page = visitors.signedIn(pair.provider());
        page.navigate(space + "/files/new");
        page.evaluate("delete document.querySelector('form[data-limit]').dataset.limit");
        page.getByLabel("Call it").fill("Annex 3");
        page.getByLabel("File", exactly())
                .setInputFiles(file("annex.csv", "1".repeat((4 << 20) + 1).getBytes(StandardCharsets.UTF_8)));
        var answer = page.waitForResponse(
                "**/files", () -> button(page, "Store the file").click());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.getByText("The file is larger than 4 MB. Maybe compress it")
                        .first())
                .isVisible();
        assertThat(page.getByLabel("Call it")).hasValue("Annex 3");
        Browser.assertAccessible(page);
    }

    @Test
    void one_that_is_not_what_it_says_is_refused_with_415() {
        var page = visitors.signedIn(pair.client());
        page.navigate(space + "/files/new");
        page.getByLabel("File", exactly()).setInputFiles(new FilePayload("scan.png", "image/png", WORDS));
        var answer = page.waitForResponse(
                "**/files", () -> button(page, "Store the file").click());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(page.getByText("The file says that it is image/png, but its content is not.")
                        .first())
                .isVisible();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
