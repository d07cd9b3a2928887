package org.tandem.web.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.web.SignedIn;
import org.tandem.web.WebTest;

/** The same agreement through REST: versions as ETags, refusals as problem details. */
@WebTest
class AgreementApiTest {

    @Autowired
    Cast cast;

    @Autowired
    WebApplicationContext context;

    private MockMvcTester http;
    private Player ana;
    private Player bilal;
    private String address;

    @BeforeEach
    void a_fresh_partnership() {
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        var pair = cast.partnership();
        ana = pair.client();
        bilal = pair.provider();
        address = "/api/spaces/" + ana.seat().space() + "/agreement";
    }

    private MvcTestResult send(Player who, HttpMethod method, String path, @Nullable Integer seen, String body) {
        var principal = new SignedIn(who.seat().person());
        var request = http.method(method)
                .uri(address + path)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (seen == null ? request : request.header("If-Match", "\"" + seen + "\"")).exchange();
    }

    private MvcTestResult get(Player who, String path) {
        return send(who, HttpMethod.GET, path, null, "");
    }

    private MvcTestResult put(Player who, String path, @Nullable Integer seen, String body) {
        return send(who, HttpMethod.PUT, path, seen, body);
    }

    private MvcTestResult post(Player who, String path, @Nullable Integer seen, String body) {
        return send(who, HttpMethod.POST, path, seen, body);
    }

    private String onePage() {
        return """
                {"contract": "MSA 2026-17", "precedence": "CONTRACT", "ip": "JOINT", "currency": "EUR",
                 "leaders": [{"party": "%1$s", "person": "%2$s"}, {"party": "%3$s", "person": "%4$s"}],
                 "shares": [{"party": "%1$s", "percent": "60"}, {"party": "%3$s", "percent": "40"}]}""".formatted(
                        ana.seat().party(),
                        ana.seat().person(),
                        bilal.seat().party(),
                        bilal.seat().person());
    }

    @Test
    void the_one_page_is_written_and_signed_by_both() { // [N1]
        assertThat(get(ana, "")).hasStatusOk().headers().hasValue("ETag", "\"0\"");
        assertThat(put(ana, "/basis", 0, onePage())).hasStatus(204).headers().hasValue("ETag", "\"1\"");

        assertThat(post(ana, "/signature", 1, "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("inForce")
                .isEqualTo(false);
        assertThat(post(bilal, "/signature", 1, "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("inForce")
                .isEqualTo(true);
        assertThat(get(bilal, ""))
                .bodyJson()
                .extractingPath("terms.basis.shares[1].percent")
                .isEqualTo("40");
        assertThat(get(bilal, "/versions/1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("signatures.length()")
                .isEqualTo(2);
    }

    @Test
    void a_refusal_names_each_field() { // [C10]
        assertThat(post(ana, "/objectives", 0, "{\"metric\": \"Hours\", \"unit\": \"h\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("problems[*].field")
                .asArray()
                .containsExactly("direction", "baseline", "target", "date", "owner");
    }

    @Test
    void a_change_names_the_version_that_it_saw() {
        assertThat(put(ana, "/vision", null, "{\"words\": \"No patient waits.\"}"))
                .hasStatus(428);
        assertThat(put(ana, "/vision", 0, "{\"words\": \"No patient waits.\"}")).hasStatus(204);
        assertThat(put(bilal, "/vision", 0, "{\"words\": \"A claim a day.\"}")).hasStatus(412);
    }

    @Test
    void ratings_of_the_other_side_are_not_in_any_answer_before_both_are_in() { // [C11]
        put(ana, "/aims", 0, "{\"words\": [\"Fewer hand-offs\"]}");
        var aim = ana.does(() -> Objects.requireNonNull(context.getBean(org.tandem.bind.agreements.Ratings.class))
                        .open(ana.seat().space()))
                .getFirst();
        assertThat(post(ana, "/ratings", null, "{\"%s\": 7}".formatted(aim.id())))
                .hasStatusOk();

        assertThat(get(bilal, "/ratings"))
                .bodyJson()
                .extractingPath("own")
                .asArray()
                .isEmpty();
        assertThat(get(bilal, "/ratings")).bodyText().doesNotContain("\"value\"");
        assertThat(get(bilal, "")).bodyText().doesNotContain("\"value\"");
        assertThat(get(ana, "/ratings"))
                .bodyJson()
                .extractingPath("own[0].value")
                .isEqualTo(7);
    }

    @Test
    void nonsense_is_told_and_not_a_fault() {
        assertThat(put(ana, "/basis", 0, "{\"shares\": 3}")).hasStatus(400);
    }

    @Test
    void a_stranger_finds_nothing() {
        var stranger = cast.partnership().client();

        assertThat(get(stranger, "")).hasStatus(404);
        assertThat(post(stranger, "/signature", 1, "{}")).hasStatus(404);
    }
}
