package org.tandem.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Token;
import org.tandem.base.identity.Tokens;
import org.tandem.base.ledger.DatabaseRoles;

/** Whatever goes wrong, people get a page of ours that says what happened and where to go, over real HTTP. */
@WebTest
class TroubleTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Identity identity;

    @Autowired
    Spaces spaces;

    @Autowired
    Tokens tokens;

    @Autowired
    Environment environment;

    private Player ana;
    private Player removed;

    @BeforeEach
    void a_partnership_that_somebody_had_to_leave() {
        var partnership = cast.partnership();
        ana = partnership.client();
        removed = partnership.clientMember();
        var seat = ana.does(() -> spaces.holders(ana.seat().space())).stream()
                .filter(holder -> holder.person().equals(removed.seat().person()))
                .findFirst()
                .orElseThrow();
        ana.runs(() -> spaces.endSeat(ana.seat(), seat.seat(), "moved on"));
    }

    private Wire stranger() {
        return new Wire(visitors.address());
    }

    private Wire signedIn(Player player) {
        var wire = stranger();
        wire.signIn(identity.person(player.seat().person()).orElseThrow().email(), PASSWORD);
        return wire;
    }

    private List<Wire> everybody() {
        return List.of(stranger(), signedIn(ana), signedIn(removed));
    }

    private String space() {
        return "/spaces/" + ana.seat().space();
    }

    private static void assertOurs(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("· Tandem</title>", "class=\"t-plain\"", words)
                .containsAnyOf("<a href=\"/\">Back to your desk</a>", "<a href=\"/sign-in\">Sign in</a>")
                .doesNotContain("Whitelabel", "Apache Tomcat", "Exception", "at org.");
    }

    @Nested
    class An_address_that_does_not_exist {

        @ParameterizedTest
        @ValueSource(
                strings = {"/nonsense", "/nonsense/deeper.php?x=1", "/error", "/assets/none.css", "/invitations/half"})
        void is_not_here_for_anybody(String path) {
            assertThat(everybody())
                    .allSatisfy(one ->
                            assertOurs(one.get(path), 404, "There is nothing here, or nothing that you may see."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/nonsense", "/needs/no-id", "/needs/0", "/plans/x/readings"})
        void in_a_space_is_not_here_for_its_people_and_who_was_removed(String path) {
            assertThat(List.of(signedIn(ana), signedIn(removed)))
                    .allSatisfy(one -> assertOurs(one.get(space() + path), 404, "There is nothing here"));
        }

        @Test
        void of_a_space_is_asked_of_a_stranger_only_after_signing_in() {
            var answer = stranger().get(space() + "/nonsense");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        }

        @Test
        void is_not_where_somebody_comes_after_signing_in() {
            var wire = stranger();
            wire.get("/apple-touch-icon.png");

            var answer = wire.signIn(
                    identity.person(ana.seat().person()).orElseThrow().email(), PASSWORD);

            assertThat(path(answer)).isEqualTo("/");
        }

        @Test
        void begins_no_session() {
            assertThat(stranger().get("/nonsense").headers().allValues("Set-Cookie"))
                    .isEmpty();
        }
    }

    @Nested
    class Another_method {

        @Test
        void than_the_address_takes_is_told_apart_from_no_address() {
            assertThat(everybody())
                    .allSatisfy(one ->
                            assertOurs(one.submit("/preferences", "/", Map.of()), 405, "another kind of request"));
            assertOurs(signedIn(ana).submit("/preferences", space() + "/ledger", Map.of()), 405, "");
        }

        @Test
        void looking_at_the_head_alone_is_looking() {
            assertThat(stranger().head("/sign-in").statusCode()).isEqualTo(200);
            assertThat(signedIn(ana).head("/").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class An_invitation {

        @ParameterizedTest
        @ValueSource(strings = {"/invitations/%s", "/invitations/%s/x", "/invitations/%s/x/y"})
        void whose_link_was_cut_is_not_here(String link) {
            assertThat(everybody())
                    .allSatisfy(one ->
                            assertOurs(one.get(link.formatted(ana.seat().space())), 404, "There is nothing here"));
        }

        @Test
        void whose_secret_was_cut_says_whom_to_ask() {
            var link = "/invitations/%s/%s/abc".formatted(ana.seat().space(), UUID.randomUUID());

            assertThat(everybody())
                    .allSatisfy(one -> assertThat(one.get(link).body())
                            .contains("This link is not valid", "Ask the sender for a new one"));
        }

        @Test
        void opens_again_after_signing_in() {
            var link = "/invitations/%s/%s/abc".formatted(ana.seat().space(), UUID.randomUUID());
            var wire = stranger();
            wire.get("/sign-in?next=" + link);

            assertThat(path(wire.signIn("nobody@example.org", "wrong"))).isEqualTo("/sign-in?refused");
            var answer = wire.signIn(
                    identity.person(ana.seat().person()).orElseThrow().email(), PASSWORD);

            assertThat(path(answer)).isEqualTo(link);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/",
                    "//evil.example",
                    "/%5Cevil.example",
                    "%5C%5Cevil.example",
                    "/%09/evil.example",
                    "javascript:alert(1)",
                    "/%0d%0aLocation:%20https://evil.example"
                })
        void leads_nowhere_else(String next) {
            var wire = stranger();
            wire.get("/sign-in?next=" + next);

            var answer = wire.signIn(
                    identity.person(ana.seat().person()).orElseThrow().email(), PASSWORD);

            assertThat(path(answer)).isEqualTo("/");
        }
    }

    /** Where an answer leads on this server; the whole address if it is of another. */
    private String path(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.startsWith(visitors.address())
                ? location.substring(visitors.address().length())
                : location;
    }

    @Nested
    class A_form {

        @Test
        void that_is_too_old_says_so_and_leads_back() {
            assertThat(everybody()).allSatisfy(one -> {
                one.get("/sign-in");
                var answer =
                        one.post("/sign-in", Map.of("_csrf", "stale", "email", "a@example.org"), space() + "/needs");

                assertOurs(answer, 403, "This form is too old");
                assertThat(answer.body()).contains("<a href=\"" + space() + "/needs\">Open the page before again</a>");
            });
        }

        @Test
        void never_leads_back_to_another_site() {
            var answer = stranger().post("/sign-in", Map.of(), "https://evil.example//evil.example/");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("evil.example");
        }
    }

    @Nested
    class A_question {

        @ParameterizedTest
        @CsvSource({"page,0", "page,-1", "page,99999999999", "page,x", "page,-"})
        void for_a_page_that_no_list_has_is_not_understood(String name, String value) {
            for (var list : new String[] {"needs", "ideas", "panels", "fundings", "projects", "plans", "statements"}) {
                assertOurs(
                        signedIn(ana).get("%s/%s?%s=%s".formatted(space(), list, name, value)),
                        400,
                        "cannot be understood");
            }
        }

        @Test
        void far_beyond_the_end_of_a_list_finds_nothing() {
            assertThat(signedIn(ana).get(space() + "/needs?page=9999999").statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    class What_breaks_on_our_side {

        @Test
        void within_a_page_is_told_with_the_id_of_the_request() throws SQLException {
            var wire = signedIn(ana);
            withheld("need", () -> {
                var answer = wire.get(space() + "/needs");
                assertOurs(answer, 500, "Something broke on our side");
                assertThat(answer.body())
                        .contains(answer.headers().firstValue(Requests.HEADER).orElseThrow());
            });
        }

        @Test
        void before_a_page_is_told_to_everybody() throws SQLException {
            var people = List.of(signedIn(ana), signedIn(removed));
            withheld(
                    "seat",
                    () -> assertThat(people)
                            .allSatisfy(one -> assertOurs(one.get("/"), 500, "Something broke on our side")));
        }

        @Test
        void with_the_sessions_too_is_told_barely() throws SQLException {
            var wire = signedIn(ana);
            withheld("spring_session", () -> assertOurs(wire.get("/"), 500, "Something broke on our side"));
        }

        @Test
        void is_told_to_programs_as_problem_details() throws SQLException {
            var secret = secret(ana);
            withheld("need", () -> assertProblem(stranger().api(secret, "/api" + space() + "/needs"), 500));
            withheld("api_token", () -> assertProblem(stranger().api(secret, "/api" + space() + "/needs"), 500));
        }

        private void withheld(String table, Runnable then) throws SQLException {
            var url = environment.getRequiredProperty("spring.flyway.url");
            var user = environment.getRequiredProperty("spring.flyway.user");
            try (var owner = DriverManager.getConnection(
                            url, user, environment.getRequiredProperty("spring.flyway.password"));
                    var statement = owner.createStatement()) {
                statement.execute("revoke select on %s from %s".formatted(table, DatabaseRoles.APP));
                try {
                    then.run();
                } finally {
                    statement.execute("grant select on %s to %s".formatted(table, DatabaseRoles.APP));
                }
            }
        }
    }

    @Nested
    class What_is_no_request {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GET /a|b HTTP/1.1",
                    "GET /%zz HTTP/1.1",
                    "GET /..%2f..%2fetc HTTP/1.1",
                    "GET /a;b=c//d HTTP/1.1"
                })
        void is_told_in_our_words(String line) throws IOException {
            var answer = raw(line);

            assertThat(answer.lines().findFirst())
                    .hasValueSatisfying(first -> assertThat(first).startsWith("HTTP/1.1 400"));
            assertThat(answer)
                    .contains("This request is not understood", "· Tandem</title>")
                    .doesNotContain("Exception");
        }

        private String raw(String line) throws IOException {
            var server = URI.create(visitors.address());
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write((line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            }
        }
    }

    @Nested
    class To_programs {

        @Test
        void an_address_that_does_not_exist_is_a_problem() {
            var secret = secret(ana);

            assertProblem(stranger().get("/api/nonsense"), 401);
            assertProblem(stranger().api(secret, "/api/nonsense"), 404);
            assertProblem(stranger().api(secret, "/api" + space() + "/nonsense"), 404);
            assertProblem(stranger().api(secret, "/api" + space() + "/needs/no-id"), 404);
            assertProblem(stranger().api(secret(removed), "/api" + space() + "/needs"), 404);
        }

        @Test
        void another_method_or_number_is_a_problem() {
            var secret = secret(ana);

            assertProblem(stranger().api(secret, "/api/invitations"), 405);
            assertProblem(stranger().api(secret, "/api" + space() + "/needs?offset=-1"), 400);
            assertProblem(stranger().api(secret, "/api" + space() + "/needs?offset=x"), 400);
        }
    }

    private String secret(Player player) {
        var person = player.seat().person();
        var all = identity.memberships(person).stream().map(Membership::space).collect(toSet());
        return ((Token.Created) tokens.create(person, new Token.Form("test", all, 1))).secret();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"detail\":", "\"status\":" + status)
                .doesNotContain("Exception");
    }
}
