package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandem.web.Browser;

/** Every tag and every chart in a real browser, under the product's own security policy. */
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryTest {

    private final String address;
    private final BrowserContext visitor;
    private final Page page;

    GalleryTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        visitor = Browser.visitor(address);
        page = visitor.newPage();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gallery", "/charts", "/plain", "/preferences"})
    void a_page_is_accessible_in_light_and_dark_and_fits_every_width(String path) {
        page.navigate(path);
        Browser.assertAccessible(page);
        pictures(path.substring(1));
    }

    /** Else the test above could pass by never looking. */
    @Test
    void a_fault_of_accessibility_and_a_breach_of_the_policy_would_be_found() {
        page.navigate("/plain");
        page.evaluate("document.querySelector('label').remove()");
        assertThatThrownBy(() -> Browser.assertAccessible(page)).hasMessageContaining("label");
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">!</p>')");
        assertThatThrownBy(() -> Browser.assertQuiet(page)).hasMessageContaining("Content Security Policy");
    }

    @Test
    void the_theme_changes_at_once_and_the_server_remembers_it() {
        page.navigate("/gallery");
        page.getByRole(AriaRole.BUTTON, named("dark")).click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.BUTTON, named("dark")))
                .hasAttribute("aria-pressed", "true");
    }

    @Test
    void every_chart_is_drawn_again_when_the_theme_changes() {
        page.navigate("/charts");
        PlaywrightAssertions.assertThat(page.locator(".t-plot svg"))
                .hasCount(GalleryCharts.all().size());
        String before = page.locator(".t-plot").first().innerHTML();
        page.getByRole(AriaRole.BUTTON, named("dark")).click();
        assertThat(page.locator(".t-plot").first().innerHTML()).isNotEqualTo(before);
        Browser.assertQuiet(page);
    }

    @Nested
    class Without_JavaScript {

        private final Page bare = visitor.browser()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setBaseURL(address)
                        .setViewportSize(Browser.PHONE, 844))
                .newPage();

        @Test
        void the_drawer_opens_and_the_theme_is_kept() {
            bare.navigate("/gallery");
            bare.locator(".t-drawer summary").click();
            PlaywrightAssertions.assertThat(bare.locator(".t-drawer a", new Page.LocatorOptions().setHasText("Ledger")))
                    .isVisible();
            bare.locator(".t-drawer summary").click();
            bare.getByRole(AriaRole.BUTTON, named("dark")).click();
            PlaywrightAssertions.assertThat(bare.locator("html")).hasAttribute("data-bs-theme", "dark");
        }
    }

    @Nested
    class Assets_of_the_look {

        @Test
        void are_compressed_and_kept_for_ever() {
            for (String file :
                    List.of("tandem.css", "lib/bootstrap.min.css", "lib/htmx.min.js", "lib/echarts.min.js")) {
                APIResponse answer = visitor.request().get(Assets.url(file));
                assertThat(answer.status()).as(file).isEqualTo(200);
                assertThat(answer.headers()).as(file).containsEntry("content-encoding", "gzip");
                assertThat(answer.headers().get("cache-control")).as(file).contains("max-age=31536000", "immutable");
                assertThat(answer.body()).as(file).isEqualTo(file(file));
            }
        }

        @Test
        void are_not_found_under_the_hash_of_another_version() {
            String old = Assets.url("tandem.css").replaceAll("-\\w{32}", "-00000000000000000000000000000000");
            assertThat(visitor.request().get(old).status()).isEqualTo(404);
        }

        private byte[] file(String name) {
            try (InputStream content = getClass().getResourceAsStream("/static/" + name)) {
                return Objects.requireNonNull(content).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void pictures(String name) {
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme != ColorScheme.NO_PREFERENCE) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(Browser.DESK, 900);
                Browser.picture(page, "%s-%s-desk".formatted(name, scheme).toLowerCase(Locale.ROOT));
                page.setViewportSize(Browser.PHONE, 844);
                page.waitForFunction(
                        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
                Browser.picture(page, "%s-%s-phone".formatted(name, scheme).toLowerCase(Locale.ROOT));
            }
        }
    }
}
