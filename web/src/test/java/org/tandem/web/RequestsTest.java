package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.tandem.base.ledger.Ids;

class RequestsTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Requests.class);

    private final Requests requests = new Requests(new Ids(Clock.systemUTC(), new Random(1)));
    private final MockHttpServletRequest request =
            new MockHttpServletRequest("GET", "/invitations/space/id/the-secret-of-an-invitation");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Level usual = LOG.getEffectiveLevel();

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.INFO);
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void stop() {
        LOG.detachAppender(lines);
        LOG.setLevel(usual);
    }

    private String seenWithin() throws ServletException, IOException {
        var seen = new StringBuilder();
        requests.doFilter(request, response, (asked, answered) -> {
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/invitations/{space}/{id}/{secret}");
            seen.append(MDC.get("request"));
        });
        return seen.toString();
    }

    @Test
    void each_has_an_id_while_it_is_answered_and_in_its_answer() throws ServletException, IOException {
        var id = seenWithin();

        assertThat(id).isNotEqualTo("null").isEqualTo(response.getHeader(Requests.HEADER));
        assertThat(MDC.get("request")).isNull();
    }

    @Test
    void that_of_the_proxy_is_kept() throws ServletException, IOException {
        request.addHeader(Requests.HEADER, "0123-abcd-EF");

        assertThat(seenWithin()).isEqualTo("0123-abcd-EF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it", "line\nbreak-in-it", "\"quoted-id\"", "äöü-äöü-äöü"})
    void one_that_could_harm_a_log_is_replaced(String given) throws ServletException, IOException {
        request.addHeader(Requests.HEADER, given);

        assertThat(seenWithin()).isNotEqualTo(given).hasSize(36);
    }

    @Test
    void its_line_tells_the_kind_of_page_and_no_secret_of_its_address() throws ServletException, IOException {
        request.setQueryString("email=ana@example.org");
        seenWithin();

        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .startsWith("GET /invitations/{space}/{id}/{secret} 200 in ")
                        .doesNotContain("the-secret", "ana@"));
    }
}
