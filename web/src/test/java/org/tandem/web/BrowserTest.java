package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests' own eye: what it lets pass, no test of a page would find. */
class BrowserTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Page</title>
            <style>@media (prefers-color-scheme: dark) { .dim { background: #222; color: #333 } } .wide { width: 500px }</style>
            <main><h1>Page</h1>%s</main></html>""";

    @Test
    void a_sound_page_passes() {
        Browser.assertAccessible(page("<p>Words.</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src="data:,">                     | image-alt
            <p class="dim">Dim in the dark.</p>    | color-contrast
            <p class="wide">Too wide for a phone.  | window of 390
            <script>throw Error("boom")</script>   | boom
            """)
    void a_fault_is_named(String fault, String name) {
        var page = page(fault);

        assertThatThrownBy(() -> Browser.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name);
    }

    private static com.microsoft.playwright.Page page(String content) {
        var page = Browser.visitor("http://127.0.0.1").newPage();
        page.setContent(PAGE.formatted(content));
        return page;
    }
}
