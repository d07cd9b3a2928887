package org.tandem.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesPageTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/spaces/1/needs?page=2, /spaces/1/needs?page=2",
        "https://tandem.example/, /",
        "https://evil.example//evil.example/x, /",
        "https://a/\\evil.example, /",
        "javascript:alert(1), /",
        ", /"
    })
    void leads_back_to_a_path_of_this_site_only(String referrer, String path) {
        assertThat(PreferencesPage.back(referrer)).isEqualTo(path);
    }
}
