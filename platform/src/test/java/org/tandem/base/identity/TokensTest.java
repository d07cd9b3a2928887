package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.ledger.Ids;

/** API tokens: shown once, kept as hashes, scoped to spaces, revocable. */
@TandemTest
class TokensTest {

    @Autowired
    Cast cast;

    @Autowired
    Tokens tokens;

    @Autowired
    Spaces spaces;

    @Autowired
    TokenStore store;

    @Autowired
    Identity identity;

    @Autowired
    Ids ids;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient sql;

    Cast.Partnership partnership;
    Cast.Player member;

    @BeforeEach
    void a_partnership() {
        partnership = cast.partnership();
        member = partnership.clientMember();
    }

    @Test
    void a_token_speaks_for_its_person_in_its_spaces_only() {
        var bearer = tokens.authenticate(created().secret()).orElseThrow();

        assertThat(bearer.person().id()).isEqualTo(member.seat().person());
        assertThat(bearer.memberships())
                .extracting(Membership::space)
                .containsExactly(member.seat().space());
        assertThat(identity.memberships(member.seat().person())).hasSize(2);
    }

    @Test
    void the_secret_is_kept_nowhere_and_printed_nowhere() {
        var created = created();

        assertThat(created.secret()).startsWith("tandem_").hasSizeGreaterThan(40);
        assertThat(created.toString()).doesNotContain(created.secret());
        assertThat(sql.sql("select row_to_json(t)::text from api_token t where id = ?")
                        .param(created.id())
                        .query(String.class)
                        .single())
                .doesNotContain(created.secret(), created.secret().substring(Tokens.PREFIX.length()));
    }

    @Test
    void a_revoked_token_is_worth_nothing_at_once() {
        var created = created();

        assertThat(tokens.revoke(member.seat().person(), created.id())).isTrue();

        assertThat(tokens.authenticate(created.secret())).isEmpty();
        assertThat(tokens.list(member.seat().person()))
                .singleElement()
                .satisfies(token -> assertThat(token.revokedAt()).isNotNull());
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        var created = created();

        assertThat(tokens.revoke(partnership.provider().seat().person(), created.id()))
                .isFalse();
        assertThat(tokens.authenticate(created.secret())).isPresent();
    }

    @Test
    void an_expired_token_is_worth_nothing() {
        var created = created();
        var later =
                new Tokens(store, identity, ids, secrets, () -> Instant.now().plus(Duration.ofDays(31)));

        assertThat(later.authenticate(created.secret())).isEmpty();
    }

    @Test
    void an_unknown_token_is_worth_nothing() {
        assertThat(tokens.authenticate("tandem_" + "A".repeat(43))).isEmpty();
        assertThat(tokens.authenticate("")).isEmpty();
    }

    @Test
    void a_seat_that_ended_ends_what_the_token_may_see() {
        var created = created();
        var leader = partnership.client();
        var seat = leader.does(() -> spaces.holders(leader.seat().space())).stream()
                .filter(holder -> holder.person().equals(member.seat().person()))
                .findFirst()
                .orElseThrow();

        leader.runs(() -> spaces.endSeat(leader.seat(), seat.seat(), "left"));

        assertThat(tokens.authenticate(created.secret()).orElseThrow().memberships())
                .isEmpty();
    }

    @Test
    void a_space_without_a_seat_is_refused() {
        var foreign = cast.partnership().client().seat().space();

        assertThat(create(new Token.Form("script", Set.of(foreign), 30))).isInstanceOf(Token.Refused.class);
        assertThat(create(new Token.Form("script", Set.of(), 30))).isInstanceOf(Token.Refused.class);
    }

    @Test
    void a_token_for_ever_is_refused() {
        var space = Set.of(member.seat().space());

        assertThat(create(new Token.Form("script", space, 367))).asString().contains("1 to 366 days, not 367");
        assertThat(create(new Token.Form("script", space, 0))).isInstanceOf(Token.Refused.class);
        assertThat(create(new Token.Form(" ", space, 3))).isInstanceOf(Token.Refused.class);
    }

    private Token.Created created() {
        return (Token.Created)
                create(new Token.Form("script", Set.of(member.seat().space()), 30));
    }

    private Token.Creation create(Token.Form form) {
        UUID person = member.seat().person();
        return tokens.create(person, form);
    }
}
