package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One real browser for all tests. Each visitor has a context of their own: other cookies, another person. The browser is
 * the one that the environment's {@code TANDEM_BROWSER} names, as the launcher does, else {@code /usr/bin/chromium}.
 */
public final class Browser {

    public static final int PHONE = 390;
    public static final int DESK = 1280;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Within the page itself: our pages have no frames, for which its own runner opens a window a time. */
    private static final String AXE = """
            async rules => (await axe.run(document, {
                resultTypes: ['violations'],
                ...(rules.length > 0 && {runOnly: {type: 'rule', values: rules}})
              })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}\n${node.failureSummary}`))""";

    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();
    private static final Map<BrowserContext, List<String>> COMPLAINTS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private static com.microsoft.playwright.@Nullable Browser one;

    private Browser() {}

    /** A fresh visitor without cookies, reading British English in UTC, with a window of 1280 by 900. */
    public static BrowserContext visitor(String address) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setViewportSize(DESK, 900);
        BrowserContext context = one().newContext(options);
        List<String> complaints = new CopyOnWriteArrayList<>();
        COMPLAINTS.put(context, complaints);
        context.onConsoleMessage(message -> note(complaints, message));
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    private static void note(List<String> complaints, ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /**
     * Axe finds nothing, light and dark; the browser's console is quiet; the page fits a desk and a phone. Axe looks once at
     * pages that are made of the same parts.
     */
    public static void assertAccessible(Page page) {
        if (EXAMINED.add(parts(page))) {
            examine(page);
        }
        assertFits(page);
        assertQuiet(page);
    }

    /** The kind of the page, and every kind of element on it with its state. */
    private static String parts(Page page) {
        var path = page.url().replaceFirst("https?://[^/]+", "").replaceAll("[0-9a-f-]{36}", "*");
        return path + page.evaluate("""
                [...new Set([...document.querySelectorAll('body *')].map(each =>
                  [each.tagName, each.getAttribute('class'), each.type, each.role, each.open, each.htmlFor].join()))].sort().join()""");
    }

    /** The second time, in the dark, only what depends on colours can differ. */
    private static void examine(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertFaultless(page, ColorScheme.LIGHT, List.of());
        assertFaultless(page, ColorScheme.DARK, List.of("color-contrast", "link-in-text-block"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** @param rules none for all */
    private static void assertFaultless(Page page, ColorScheme scheme, List<String> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat((List<?>) page.evaluate(AXE, rules))
                .as("axe on %s, %s".formatted(page.url(), scheme))
                .isEmpty();
    }

    /** Nothing to scroll sideways, from a phone to a wide screen; leaves the window as wide as a desk. */
    public static void assertFits(Page page) {
        for (int width : new int[] {PHONE, 768, 1920, DESK}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s in a window of %d".formatted(page.url(), width))
                    .isEqualTo(width);
        }
    }

    /** The browser complained of nothing: no script error, no breach of the content security policy. */
    public static void assertQuiet(Page page) {
        assertThat(COMPLAINTS.getOrDefault(page.context(), List.of()))
                .as("complaints of the browser at " + page.url())
                .isEmpty();
    }

    /** The whole page as {@code target/pictures/NAME.png}, when {@code -Dtandem.pictures=1} asks for pictures. */
    public static void picture(Page page, String name) {
        if (System.getProperty("tandem.pictures") != null) {
            Path file = Path.of("target", "pictures", name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static synchronized com.microsoft.playwright.Browser one() {
        if (one == null) {
            one = start();
        }
        return one;
    }

    private static com.microsoft.playwright.Browser start() {
        Path program = Path.of(Objects.requireNonNullElse(System.getenv("TANDEM_BROWSER"), "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    "There is no browser at %s. Install Chromium, or name it in TANDEM_BROWSER.".formatted(program));
        }
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }
}
