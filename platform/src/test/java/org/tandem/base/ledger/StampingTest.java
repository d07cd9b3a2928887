package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.bouncycastle.operator.OperatorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Receipt;
import org.tandem.proof.Receipts;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;
import org.tandem.proof.time.TimeStamp;
import org.tandem.proof.time.TimeStamps;
import org.tandem.proof.time.Trusted;

/** A time-stamping authority at the other end of HTTP: its stamps stand in checkpoints, receipts and kits. */
@TandemTest
@TestPropertySource(properties = "tandem.test.world=stamps")
class StampingTest {

    private static final int UNAVAILABLE = 503;

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    ExitKit kit;

    @Autowired
    TimeStampStore store;

    @Autowired
    WitnessStore checkpoints;

    @Autowired
    TransactionTemplate transaction;

    private Instant now = Instant.parse("2026-11-22T10:30:00Z");
    private StampsForTests authority;
    private HttpServer http;
    private Stamping stamping;
    private Player ana;
    private UUID space;

    @BeforeEach
    void an_authority_and_a_space() throws IOException, GeneralSecurityException, OperatorException {
        now = Instant.now();
        authority = new StampsForTests();
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                var answer = authority.answer(exchange.getRequestBody().readAllBytes(), now);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        http.start();
        stamping = stamping("http://127.0.0.1:" + http.getAddress().getPort());
        ana = cast.partnership().client();
        space = ana.seat().space();
        ledger.settle();
        stamping.round();
    }

    private Stamping stamping(String url) {
        InstantSource clock = () -> now;
        return new Stamping(new TimeStampAuthority(url, Duration.ofHours(1)), store, checkpoints, transaction, clock);
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private void records() {
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.PLUM));
        ledger.settle();
    }

    private Receipt newest() {
        var fact = ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 1)).getFirst();
        return ana.does(() -> ledger.receipt(space, fact.recorded().id())).orElseThrow();
    }

    private List<TimeStamp> stamps(SignedNote note) {
        return TimeStamps.of(note, List.of(new Trusted(authority.certificate())));
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    @Test
    void a_receipt_bears_the_stamp_and_its_time() {
        var receipt = Receipt.parse(newest().toJson());

        assertThat(stamps(receipt.place().checkpoint()))
                .singleElement()
                .isInstanceOfSatisfying(TimeStamp.Good.class, good -> {
                    assertThat(good.authority()).isEqualTo("127.0.0.1");
                    assertThat(good.time()).isBetween(now.minusSeconds(1), now);
                });
        assertThat(Receipts.verify(receipt, List.of(NoteVerifier.parse(ledger.verifierKey()))))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void a_log_is_stamped_when_it_has_grown_and_an_hour_has_passed() {
        var before = size(newest().place().checkpoint());
        now = now.plus(Duration.ofHours(2));
        assertThat(due()).as("nothing has grown").isFalse();
        now = now.minus(Duration.ofMinutes(90));
        records();
        assertThat(due()).as("stamped half an hour ago").isFalse();

        now = now.plus(Duration.ofHours(1));
        assertThat(due()).isTrue();
        stamping.round();
        assertThat(due()).isFalse();
        assertThat(size(newest().place().checkpoint())).isEqualTo(before + 1);
        assertThat(stamps(newest().place().checkpoint())).hasSize(1);
    }

    private boolean due() {
        var older = now.minus(Duration.ofHours(1));
        return Boolean.TRUE.equals(transaction.execute(
                status -> store.unstamped("127.0.0.1", older).contains(space)));
    }

    @Test
    void a_record_that_no_stamp_holds_yet_has_a_receipt_in_the_newest_state() {
        records();
        assertThat(stamps(newest().place().checkpoint())).isEmpty();
        assertThat(Receipts.verify(newest(), List.of(NoteVerifier.parse(ledger.verifierKey()))))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void a_record_that_an_older_stamp_holds_is_proved_in_that_state() {
        var first = ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 1)).getFirst();
        records();
        var receipt =
                ana.does(() -> ledger.receipt(space, first.recorded().id())).orElseThrow();
        assertThat(stamps(receipt.place().checkpoint())).hasSize(1);
    }

    @Test
    void an_exit_kit_brings_the_stamps_along() throws IOException {
        var archive = new ByteArrayOutputStream();
        ana.runs(() -> written(archive));
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("checkpoint")) {
                    var note = SignedNote.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    assertThat(stamps(note)).hasSize(1);
                    return;
                }
            }
        }
        throw new AssertionError("The kit has no checkpoint.");
    }

    private void written(ByteArrayOutputStream archive) {
        try {
            kit.write(space, archive);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_authority_that_fails_or_answers_something_else_changes_nothing() throws IOException {
        records();
        now = now.plus(Duration.ofHours(2));
        http.removeContext("/");
        var answers = new ArrayList<>(List.of(new byte[] {1, 2, 3}, new byte[0]));
        http.createContext("/", exchange -> {
            try (exchange) {
                var answer = answers.removeFirst();
                exchange.sendResponseHeaders(answers.isEmpty() ? UNAVAILABLE : 200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        stamping.round();
        stamping.round();
        assertThat(answers).isEmpty();
        http.stop(0);
        stamping.round();

        assertThat(stamps(newest().place().checkpoint())).isEmpty();
        assertThat(due()).isTrue();
    }
}
