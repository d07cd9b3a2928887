package org.tandem.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandem.Committed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of REST is true: served, committed, and of all that is there. */
@WebTest
class OpenApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode description;

    @BeforeEach
    void read() {
        var answer = new Wire(visitors.address()).get("/api/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = JSON.readTree(answer.body());
    }

    @Test
    void is_committed() throws IOException {
        Committed.assertSays(
                "openapi.json", JSON.writeValueAsString(description).replace("\r", "") + "\n");
    }

    @Test
    void names_every_address_of_ours_and_no_other() {
        var ours = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.startsWith("/api/openapi"))
                .collect(toCollection(TreeSet::new));

        assertThat(new TreeSet<>(description.path("paths").propertyNames()))
                .isNotEmpty()
                .isEqualTo(ours);
    }

    @Test
    void says_that_a_token_is_needed() {
        var scheme = description.path("components").path("securitySchemes").path("token");

        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(description.path("security").path(0).has("token")).isTrue();
    }

    @Test
    void asks_for_nothing_that_the_server_itself_fills_in() {
        assertThat(description.toString()).doesNotContain("\"Asker\"", "\"Seat\"", "\"Edition\"", "127.0.0.1");
    }
}
