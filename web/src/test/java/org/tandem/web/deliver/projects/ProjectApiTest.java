package org.tandem.web.deliver.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.UUID;
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
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.SignedIn;
import org.tandem.web.WebTest;

/** Funding, project and commitment through REST: versions as ETags, refusals as problem details. */
@WebTest
class ProjectApiTest {

    private static final String CHARTER = """
            {"title": "Scan at the door", "objective": "No letter is opened twice.",
             "benefits": {"efficiency": "4 hours less a claim", "effectiveness": "0", "strategic": "%s"},
             "wanted": {"functions": ["Claims", "IT"], "skills": ["OCR"]}}""";

    @Autowired
    Cast cast;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Projects projects;

    @Autowired
    Ideas ideas;

    @Autowired
    Fundings fundings;

    private MockMvcTester http;
    private Player ana;
    private Player bilal;
    private UUID space;

    @BeforeEach
    void a_fresh_partnership() {
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        var pair = cast.partnership();
        ana = pair.client();
        bilal = pair.provider();
        space = ana.seat().space();
    }

    private MvcTestResult send(Player who, HttpMethod method, String path, @Nullable Integer seen, String body) {
        var principal = new SignedIn(who.seat().person());
        var request = http.method(method)
                .uri("/api/spaces/" + space + path)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (seen == null ? request : request.header("If-Match", "\"" + seen + "\"")).exchange();
    }

    private MvcTestResult post(Player who, String path, @Nullable Integer seen, String body) {
        return send(who, HttpMethod.POST, path, seen, body);
    }

    @Test
    void a_project_is_drafted_and_refused_its_start_with_every_missing_condition() { // [C8] [D40]
        assertThat(post(bilal, "/projects", null, "{\"charter\": %s}".formatted(CHARTER.formatted("none"))))
                .hasStatus(201);
        var id = ana.does(() -> projects.list(space, 0, 1)).getFirst().id();

        assertThat(send(ana, HttpMethod.GET, "/projects/" + id, null, ""))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(post(ana, "/projects/" + id + "/start", null, "")).hasStatus(428);
        assertThat(post(ana, "/projects/" + id + "/start", 1, ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("No agreement is in force.", "“OCR”", "No phase is planned.");
    }

    @Test
    void a_blank_benefit_is_refused() { // [D9]
        assertThat(post(ana, "/projects", null, "{\"charter\": %s}".formatted(CHARTER.formatted(" "))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("The benefit in strategic is blank");
    }

    @Test
    void somebody_joins_and_leads_a_phase() { // [B8] [D30]
        post(ana, "/projects", null, "{\"charter\": %s}".formatted(CHARTER.formatted("none")));
        var id = ana.does(() -> projects.list(space, 0, 1)).getFirst().id();
        var person = bilal.seat().person();
        var place = "{\"person\": \"%s\", \"function\": \"IT\", \"skills\": [\"OCR\"], \"percent\": %d}";

        assertThat(post(ana, "/projects/" + id + "/team", 1, place.formatted(person, 101)))
                .hasStatus(422);
        assertThat(post(ana, "/projects/" + id + "/team", 1, place.formatted(person, 100)))
                .hasStatus(204);
        assertThat(post(
                        ana,
                        "/projects/" + id + "/phases",
                        2,
                        "{\"title\": \"Prototype\", \"objective\": \"One office scans.\", \"lead\": \"%s\"}"
                                .formatted(person)))
                .hasStatus(204);
        assertThat(send(ana, HttpMethod.DELETE, "/projects/" + id + "/team/" + person, 3, ""))
                .hasStatus(422);
        assertThat(send(ana, HttpMethod.DELETE, "/projects/" + id + "/phases/1", 3, ""))
                .hasStatus(204);
    }

    @Test
    void both_sides_fund_an_idea() { // [B11]
        var proposed = (Proposing.Proposed) bilal.does(() ->
                ideas.propose(bilal.seat(), new Proposal("Scan at the door", "One camera.", "Fewer lost letters")));
        assertThat(post(ana, "/fundings", null, """
                        {"idea": "%s", "cost": 10000, "currency": "EUR"}""".formatted(proposed.id()))).hasStatus(201);
        var id = ana.does(() -> fundings.list(space, 0, 1)).getFirst().id();

        assertThat(post(ana, "/fundings/" + id + "/money", 1, "{\"amount\": 10000}"))
                .hasStatus(422);
        assertThat(post(ana, "/fundings/" + id + "/money", 1, "{\"amount\": 6000}"))
                .hasStatusOk();
        assertThat(post(bilal, "/fundings/" + id + "/money", 2, "{\"amount\": 4000}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("complete")
                .isEqualTo(true);
    }

    @Test
    void a_commitment_is_asked_for_and_the_rate_of_each_side_is_told() { // [E14]
        var body = """
                {"promiser": "%s", "receiver": "%s", "what": "Access", "condition": "It answers.", "due": "2027-01-31",
                 "beyondContract": false}""".formatted(bilal.seat().party(), ana.seat().party());

        assertThat(post(ana, "/commitments", null, body)).hasStatus(201);
        assertThat(send(bilal, HttpMethod.GET, "/commitments/rates", null, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("length()")
                .isEqualTo(2);
    }
}
