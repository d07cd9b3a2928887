package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.base.ledger.Diary.DiaryWritten;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Recount;
import org.tandem.base.ledger.Redacted;
import org.tandem.base.ledger.Subject;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;

/** Redaction takes the words and leaves the proof [E9]. */
@TandemTest
class RedactionsTest {

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    Redactions redactions;

    @Autowired
    Recount recount;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Value("${spring.datasource.url}")
    String url = "";

    @Value("${spring.datasource.password}")
    String password = "";

    Cast.Partnership partnership;
    UUID space;
    Recorded written;

    @BeforeEach
    void somebody_wrote_what_should_not_be_there() {
        partnership = cast.partnership();
        var member = partnership.clientMember();
        space = member.seat().space();
        var about = new Subject("diary", UUID.randomUUID());
        written = member.does(() -> Objects.requireNonNull(transaction.execute(
                status -> ledger.record(member.seat().did(about, new DiaryWritten("Eva's telephone is 555"))))));
        ledger.settle();
    }

    @Test
    void a_leader_removes_the_words_and_both_sides_read_the_reason() {
        var done = byLeader("a private number");

        assertThat(done).isInstanceOf(Redactions.Done.class);
        var story = partnership.provider().does(() -> ledger.story(space, written.object()));
        assertThat(story).hasSize(2).noneMatch(recorded -> recorded.fact() instanceof DiaryWritten);
        assertThat(story.getLast().fact()).isInstanceOfSatisfying(Redacted.class, redacted -> {
            assertThat(redacted.redacted()).isEqualTo(written.id());
            assertThat(redacted.reason()).isEqualTo("a private number");
        });
        assertThat(story.getLast().person())
                .isEqualTo(partnership.client().seat().person());
        assertThat(story.getFirst().by()).isNull();
    }

    @Test
    void its_receipt_proves_the_hash_the_reason_and_who_redacted_without_the_words() {
        byLeader("a private number");
        ledger.settle();
        var key = List.of(NoteVerifier.parse(ledger.verifierKey()));

        var file = partnership.provider().does(() -> ledger.receiptFile(space, written.id()));

        assertThat(file.orElseThrow()).doesNotContain("telephone");
        assertThat(Receipts.verify(file.orElseThrow().getBytes(StandardCharsets.UTF_8), key))
                .isInstanceOfSatisfying(Verdict.ProvedRedacted.class, proved -> {
                    assertThat(proved.redaction().reason()).isEqualTo("a private number");
                    assertThat(proved.redaction().person())
                            .isEqualTo(partnership.client().seat().person().toString());
                });
        assertThat(partnership.provider().does(() -> ledger.receipt(space, written.id())))
                .isEmpty();
    }

    @Test
    void the_leaf_stays_and_the_log_is_still_sound() {
        byLeader("a private number");
        ledger.settle();

        var report = recount.run(List.of(), space::equals);

        assertThat(report.differences())
                .noneMatch(difference -> difference.space().equals(space));
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("diary/" + written.object()));
    }

    @Test
    void there_is_no_receipt_of_it_any_more() {
        var member = partnership.clientMember();
        assertThat(member.does(() -> ledger.receipt(space, written.id()))).isPresent();

        byLeader("a private number");

        assertThat(member.does(() -> ledger.receipt(space, written.id()))).isEmpty();
    }

    @Test
    void the_other_party_cannot_redact_it() {
        var provider = partnership.provider();

        var answer = provider.does(() -> redactions.redact(provider.seat(), written.id(), "it hurts us"));

        assertThat(answer).isInstanceOf(Redactions.Refused.class).asString().contains("each party redacts its own");
    }

    @Test
    void only_a_leader_may() {
        var member = partnership.clientMember();

        assertThatThrownBy(() -> member.does(() -> redactions.redact(member.seat(), written.id(), "my own words")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void without_a_reason_nothing_happens() {
        assertThat(byLeader("  "))
                .isInstanceOf(Redactions.Refused.class)
                .asString()
                .contains("Say why");
    }

    @Test
    void who_had_a_seat_is_not_redacted() {
        var client = partnership.client();
        var seatGiven = client.does(() -> ledger.latest(space, Long.MAX_VALUE, 50)).stream()
                .filter(placed -> placed.recorded().fact() instanceof IdentityFact.SeatGiven)
                .findFirst()
                .orElseThrow();

        var answer = client.does(
                () -> redactions.redact(client.seat(), seatGiven.recorded().id(), "shame"));

        assertThat(answer).isInstanceOf(Redactions.Refused.class).asString().contains("evidence that stays");
    }

    @Test
    void the_redacting_role_can_remove_words_but_not_write_others() throws SQLException {
        try (var redactor = DriverManager.getConnection(url, DatabaseRoles.REDACTOR, password);
                var forge = redactor.prepareStatement("update fact set payload = '{}' where id = ?")) {
            forge.setObject(1, written.id());

            assertThatThrownBy(forge::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    private Redactions.Redaction byLeader(String reason) {
        var leader = partnership.client();
        return leader.does(() -> redactions.redact(leader.seat(), written.id(), reason));
    }
}
