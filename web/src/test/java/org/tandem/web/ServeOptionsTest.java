package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ServeOptionsTest {

    private static Map<String, Object> read(String... arguments) {
        return ServeOptions.parse(List.of(arguments)).properties();
    }

    @Nested
    class Understood {

        @Test
        void https_makes_cookies_secure_and_names_the_log_after_the_host() {
            assertThat(read("--public-url", "https://tandem.example.org"))
                    .containsEntry("tandem.public-url", "https://tandem.example.org")
                    .containsEntry("server.servlet.session.cookie.secure", "true")
                    .containsEntry("tandem.log-name", "tandem.example.org");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
        void on_this_machine_http_will_do(String url) {
            assertThat(read("--public-url", url)).containsEntry("server.servlet.session.cookie.secure", "false");
        }

        @Test
        void it_listens_on_this_machine_alone_unless_told() {
            assertThat(read("--public-url", "https://a.example.org")).containsEntry("server.address", "127.0.0.1");
            assertThat(read("--public-url", "https://a.example.org", "--address", "0.0.0.0", "--port", "80"))
                    .containsEntry("server.address", "0.0.0.0")
                    .containsEntry("server.port", "80");
        }

        /** What stands in that file wins over what the program was asked for. */
        @Test
        void the_servers_own_settings_leave_every_option_alone() throws IOException {
            var own = PropertiesLoaderUtils.loadAllProperties("application.properties");
            assertThat(own).isNotEmpty();
            assertThat(read(
                            "--public-url",
                            "https://a.example.org",
                            "--keys",
                            "keys",
                            "--port",
                            "80",
                            "--address",
                            "0.0.0.0",
                            "--database",
                            "jdbc:postgresql://localhost/a",
                            "--trusted-proxies",
                            "10.*"))
                    .containsEntry("tandem.keys", "keys")
                    .doesNotContainKeys(own.stringPropertyNames().toArray(String[]::new));
        }

        @Test
        void its_logs_are_structured() {
            assertThat(read("--public-url", "https://a.example.org"))
                    .containsEntry("logging.structured.format.console", "ecs");
        }
    }

    @Nested
    class Refused {

        @Test
        void an_unknown_option_with_the_known_ones() {
            assertThatThrownBy(() -> read("--publik-url", "https://a.example.org"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unknown option \"--publik-url\"")
                    .hasMessageContaining("--public-url");
        }

        @Test
        void an_option_without_its_value() {
            assertThatThrownBy(() -> read("--public-url")).hasMessage("--public-url needs a value.");
        }

        @Test
        void no_public_url() {
            assertThatThrownBy(() -> read("--port", "80")).hasMessageContaining("--public-url is missing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tandem.example.org", "https:", "nonsense"})
        void an_address_that_is_none(String url) {
            assertThatThrownBy(() -> read("--public-url", url)).hasMessageContaining("is no address");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://tandem.example.org", "http://192.0.2.1:8080", "ftp://tandem.example.org"})
        void http_beyond_this_machine(String url) {
            assertThatThrownBy(() -> read("--public-url", url)).hasMessageContaining("must begin with https");
        }

        @Test
        void what_is_wrong_leaves_nothing_to_serve() {
            assertThat(ServeOptions.read(List.of("--nonsense"))).isEmpty();
        }
    }
}
