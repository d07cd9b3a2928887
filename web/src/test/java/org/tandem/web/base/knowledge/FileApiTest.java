package org.tandem.web.base.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.StoredFile;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.web.SignedIn;
import org.tandem.web.WebTest;

/** Files through REST, as both parties. The limit of the tests is 4 MB. */
@WebTest
class FileApiTest {

    private static final byte[] WORDS = "period;volume".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Cast cast;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Files files;

    @Autowired
    Needs needs;

    private MockMvcTester http;
    private Partnership pair;
    private UUID space;

    @BeforeEach
    void a_partnership() {
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        pair = cast.partnership();
        space = pair.client().seat().space();
    }

    private MvcTestResult send(Player who, HttpMethod method, String path, String type, byte[] body) {
        var principal = new SignedIn(who.seat().person());
        return http.method(method)
                .uri("/api/spaces/" + space + "/files" + path)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                .contentType(MediaType.parseMediaType(type))
                .content(body)
                .exchange();
    }

    private StoredFile newest(Player who) {
        return who.does(() -> files.list(space, 0, 1)).getFirst();
    }

    @ParameterizedTest(name = "stored by the client: {0}")
    @ValueSource(booleans = {true, false})
    void a_file_of_a_need_goes_up_as_a_body_and_down_as_a_safe_attachment(boolean byClient) { // [D42]
        var who = byClient ? pair.clientMember() : pair.providerMember();
        var reader = byClient ? pair.provider() : pair.client();
        var need = who.does(() ->
                needs.state(who.seat(), new NeedStatement("Lost letters", "One in fifty.", null, java.util.Set.of())));

        assertThat(send(who, HttpMethod.POST, "?name=volumes.html&to=needs/" + need, "text/html", WORDS))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying("$.belongs.noun", noun -> assertThat(noun).isEqualTo("needs"));
        assertThat(send(reader, HttpMethod.GET, "/" + newest(reader).id() + "/content", "text/plain", new byte[0]))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .headers()
                .satisfies(headers -> assertThat(headers.getFirst("Content-Disposition"))
                        .startsWith("attachment;")
                        .contains("volumes.html"));
    }

    @Test
    void refusals_name_their_rule() {
        var who = pair.client();

        assertThat(send(who, HttpMethod.POST, "?name=a.bin", "application/octet-stream", new byte[(4 << 20) + 1]))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 4 MB");
        assertThat(send(who, HttpMethod.POST, "?name=a.pdf", "application/pdf", WORDS))
                .hasStatus(415)
                .bodyText()
                .contains("says that it is application/pdf");
        assertThat(send(who, HttpMethod.POST, "?name=a.csv", "text/csv", new byte[0]))
                .hasStatus(422);
        assertThat(send(who, HttpMethod.POST, "?name=a.csv&to=needs/" + UUID.randomUUID(), "text/csv", WORDS))
                .hasStatus(404);
        assertThat(who.does(() -> files.count(space))).isZero();
    }

    @Test
    void a_stranger_gets_no_byte_of_it_and_nobody_does_once_it_is_withdrawn() {
        var who = pair.clientMember();
        send(who, HttpMethod.POST, "?name=a.csv", "text/csv", WORDS);
        var content = "/" + newest(who).id() + "/content";
        var stranger = cast.partnership().client();

        assertThat(send(stranger, HttpMethod.GET, content, "text/plain", new byte[0]))
                .hasStatus(404);
        var reason = "{\"reason\": \"Wrong sheet\"}".getBytes(StandardCharsets.UTF_8);
        var withdrawal = "/" + newest(who).id() + "/withdrawal";
        assertThat(send(pair.provider(), HttpMethod.POST, withdrawal, "application/json", reason))
                .hasStatus(422);
        assertThat(send(pair.client(), HttpMethod.POST, withdrawal, "application/json", reason))
                .as("the leader of the same party")
                .hasStatus(204);
        assertThat(send(who, HttpMethod.GET, content, "text/plain", new byte[0]))
                .hasStatus(404);
        assertThat(newest(pair.provider()).withdrawn()).isEqualTo("Wrong sheet");
    }
}
