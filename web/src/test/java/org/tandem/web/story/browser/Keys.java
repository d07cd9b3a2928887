package org.tandem.web.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** What a person does who uses no mouse. */
record Keys(Page page) {

    private static final int MOST_TABS = 200;

    void tabTo(String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (words.equals(focused())) {
                assertThat(page.locator(":focus-visible")).hasCount(1);
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach “%s” on %s.".formatted(words, page.url()));
    }

    private Object focused() {
        return page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim()");
    }

    /** Tab leads to the first point of a scale, the arrows lead along it. */
    void rateAll(int value) {
        var questions = page.locator("main fieldset").count();
        for (int i = 0; i < questions; i++) {
            tabTo("1");
            for (int step = 1; step < value; step++) {
                page.keyboard().press("ArrowRight");
            }
        }
        var rated = page.locator("main input:checked[value='%d']".formatted(value));
        Assertions.assertThat(rated.count()).isEqualTo(questions).isPositive();
    }
}
