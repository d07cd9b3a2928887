package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/spaces/1/needs?page=2", "/invitations/a/b/c-_9", "/spaces/1?words=a+b%20c"})
    void of_this_site_passes(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spaces",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:/evil.example",
                "javascript:alert(1)",
                "/\tevil",
                "/a\r\nLocation: https://evil.example",
                " /spaces",
                "/@evil.example\n"
            })
    void that_a_browser_could_take_for_another_site_does_not(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/spaces/1/needs?page=2, /spaces/1/needs?page=2",
        "https://tandem.example/, /",
        "https://evil.example//evil.example/x, ",
        "https://a/\\evil.example, ",
        "javascript:alert(1), ",
        ", "
    })
    void before_this_page_is_one_of_this_site_only(String referrer, String path) {
        assertThat(LocalPath.ofReferrer(referrer).orElse(null)).isEqualTo(path);
    }
}
