package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Attempts;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Token;
import org.tandem.base.identity.Tokens;

/** What stands between a stranger and the pages, over real HTTP. */
@WebTest
class HardeningTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Identity identity;

    @Autowired
    Tokens tokens;

    @Autowired
    Attempts attempts;

    private Wire wire() {
        return new Wire(visitors.address());
    }

    private String email(Player player) {
        return identity.person(player.seat().person()).orElseThrow().email();
    }

    @Nested
    class A_page {

        @Test
        void forbids_inline_code_foreign_sources_framing_and_guessing_of_types() {
            cast.partnership();

            var headers = wire().get("/sign-in").headers();

            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'self'",
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe-inline", "unsafe-eval", "*"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }

        @Test
        void gives_a_cookie_that_no_script_reads_and_no_other_site_sends() {
            cast.partnership();

            var cookie = wire().get("/sign-in").headers().firstValue("Set-Cookie");

            assertThat(cookie)
                    .hasValueSatisfying(value -> assertThat(value)
                            .startsWith("tandem=")
                            .contains("HttpOnly")
                            .contains("SameSite=Lax"));
        }

        @Test
        void is_not_posted_without_its_csrf_token() {
            cast.partnership();
            var wire = wire();
            wire.get("/sign-in");

            assertThat(wire.post("/sign-in", Map.of("email", "a@example.org", "password", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class Signing_in {

        @Test
        void begins_a_new_session() {
            var ana = cast.partnership().client();
            var wire = wire();
            wire.get("/sign-in");
            var before = wire.session();

            var answer = wire.signIn(email(ana), PASSWORD);

            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
            assertThat(wire.session()).isNotEqualTo(before);
            assertThat(wire.get("/").statusCode()).isEqualTo(200);
        }

        @Test
        void leaves_the_session_from_before_worth_nothing() {
            var ana = cast.partnership().client();
            var wire = wire();
            wire.get("/sign-in");
            var thief = new Wire(visitors.address()).with(wire.session());
            wire.signIn(email(ana), PASSWORD);

            assertThat(thief.get("/").statusCode()).isEqualTo(302);
        }

        @Test
        void answers_the_same_to_a_known_and_an_unknown_address() {
            var ana = cast.partnership().client();

            var known = wire().signIn(email(ana), "not the password");
            var unknown = wire().signIn("nobody-" + UUID.randomUUID() + "@example.org", "not the password");

            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
            assertThat(known.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?refused"));
        }

        @Test
        void is_refused_after_ten_tries_from_anywhere_even_with_the_right_password() {
            var ana = cast.partnership().client();
            for (int i = 0; i < 10; i++) {
                attempts.count(Attempts.Door.SIGN_IN, email(ana), "203.0.113.7");
            }

            assertThat(wire().signIn(email(ana), PASSWORD).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wait"));
        }
    }

    @Nested
    class A_token {

        @Test
        void opens_its_own_space_and_no_other_of_the_same_person() {
            var ana = cast.partnership().client();
            var own = cast.own(ana.seat().person()).seat().space();
            var secret = token(ana).secret();

            assertThat(wire().api(secret, "/api/spaces/" + ana.seat().space() + "/needs")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(wire().api(secret, "/api/spaces/" + own + "/needs").statusCode())
                    .isEqualTo(404);
        }

        @Test
        void opens_nothing_once_revoked() {
            var ana = cast.partnership().client();
            var token = token(ana);
            assertThat(tokens.revoke(ana.seat().person(), token.id())).isTrue();

            var answer = wire().api(token.secret(), "/api/spaces");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }

        @Test
        void of_somebody_else_finds_no_such_space() {
            var ana = cast.partnership().client();
            var stranger = cast.partnership().provider();

            assertThat(wire().api(
                                    token(stranger).secret(),
                                    "/api/spaces/" + ana.seat().space() + "/needs")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void is_asked_for_where_a_session_would_do_on_pages() {
            var ana = cast.partnership().client();
            var wire = wire();
            wire.signIn(email(ana), PASSWORD);

            assertThat(wire.get("/api/spaces").statusCode()).isEqualTo(401);
        }

        private Token.Created token(Player player) {
            return (Token.Created) tokens.create(
                    player.seat().person(),
                    new Token.Form("test", Set.of(player.seat().space()), 1));
        }
    }

    @Nested
    class Health {

        @Test
        void tells_that_the_server_lives_and_is_ready_and_no_more() {
            assertThat(wire().get("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(wire().get("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(wire().get("/health").body()).doesNotContain("jdbc", "PostgreSQL");
        }

        @Test
        void is_the_only_thing_that_operations_show_to_strangers() {
            for (var path : new String[] {"/info", "/env", "/beans", "/metrics", "/actuator", "/loggers"}) {
                assertThat(wire().get(path).statusCode()).as(path).isNotEqualTo(200);
            }
        }
    }
}
