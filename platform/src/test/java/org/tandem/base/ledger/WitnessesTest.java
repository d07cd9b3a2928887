package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyRing;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Receipts;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;
import org.tandem.proof.witness.Witness;
import org.tandem.proof.witness.WitnessFolder;

/** A witness at the other end of HTTP: it co-signs what grows, and finds out what was rewritten. */
@TandemTest
class WitnessesTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    WitnessStore store;

    @Autowired
    WitnessCall call;

    @Autowired
    LogStore log;

    @Autowired
    KitStore kit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Vandal vandal;

    @TempDir
    Path folder = Path.of("");

    private final NoteSigner key = NoteSigner.generate("witness.example", KeyKind.WITNESS, new SecureRandom());
    private HttpServer http;
    private Witnesses witnesses;
    private Player ana;
    private UUID space;

    @BeforeEach
    void a_witness_and_a_space() throws IOException {
        var logs = KeyRing.of(List.of(NoteVerifier.parse(ledger.verifierKey())));
        var witness = new Witness(key, logs, new WitnessFolder(folder), InstantSource.system());
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/add-checkpoint", exchange -> {
            try (exchange) {
                var answer = witness.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        http.start();
        var configured = "http://127.0.0.1:%d %s".formatted(http.getAddress().getPort(), key.verifier());
        witnesses = new Witnesses(new WitnessKeys(configured), store, call, log, transaction, InstantSource.system());
        ana = cast.partnership().client();
        space = ana.seat().space();
        ledger.settle();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private void records() {
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.PLUM));
        ledger.settle();
    }

    private List<WitnessedTo> witnessed() {
        return ana.does(() -> ledger.witnessed(space));
    }

    private List<LogAlarm> alarms() {
        return ana.does(() -> ledger.alarms(space));
    }

    @Test
    void cosigns_each_state_and_its_name_and_time_stand_in_the_receipt() {
        assertThat(witnesses.ask(space)).isTrue();
        records();
        witnesses.ask(space);
        witnesses.ask(space);

        assertThat(alarms()).isEmpty();
        assertThat(witnessed()).extracting(WitnessedTo::witness).containsExactly("witness.example");
        var fact = ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 1))
                .getFirst()
                .recorded()
                .id();
        var receipt = ana.does(() -> ledger.receipt(space, fact)).orElseThrow();
        var trusted = List.of(NoteVerifier.parse(ledger.verifierKey()), key.verifier());
        assertThat(Receipts.verify(receipt, trusted))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class, proved -> assertThat(proved.by()).hasSize(2));
    }

    @Test
    void a_history_rewritten_and_signed_again_is_found_out() {
        var kept = ana.does(() -> ledger.checkpoint(space)).orElseThrow();
        witnesses.ask(space);
        rewritten();
        records();
        witnesses.ask(space);

        assertThat(alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.witness()).isEqualTo("witness.example");
            assertThat(alarm.says()).contains("does not continue the co-signed one");
        });
        assertThat(ana.does(() -> ledger.compare(space, kept, "Bilal Khan")))
                .isInstanceOfSatisfying(
                        Compared.Alarm.class,
                        alarm -> assertThat(alarm.explain()).contains("is no prefix of the present one"));
    }

    /** What somebody with the database and the key can do: another leaf, its hashes, and from then on signed states. */
    private void rewritten() {
        vandal.runs(
                "update log_leaf set leaf = set_byte(leaf, 20, 255 - get_byte(leaf, 20)) where space = :space and index = 0",
                space);
        vandal.runs("delete from log_node where space = :space", space);
        var size = Scope.job(space)
                .call(() -> transaction.execute(status -> log.head(space)))
                .orElseThrow()
                .size();
        Scope.job(space)
                .run(() -> transaction.executeWithoutResult(status -> {
                    var leaves = kit.leaves(space, 0, size);
                    var grown = org.tandem.proof.Frontier.EMPTY.append(leaves.stream()
                            .map(org.tandem.proof.Merkle::leafHash)
                            .toList());
                    log.store(space, grown.stored());
                }));
    }

    @Test
    void a_log_cut_short_is_found_out_and_so_is_a_kept_state_that_is_longer() {
        records();
        var kept = ana.does(() -> ledger.checkpoint(space)).orElseThrow();
        witnesses.ask(space);
        vandal.runs(
                "delete from log_checkpoint where space = :space and size = (select max(size) from log_checkpoint where space = :space)",
                space);
        witnesses.ask(space);

        assertThat(alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.says()).contains("its end was cut off"));
        assertThat(ana.does(() -> ledger.compare(space, kept, "Bilal Khan"))).isInstanceOf(Compared.Alarm.class);
    }

    @Test
    void a_kept_state_that_is_continued_is_confirmed_and_others_are_foreign() {
        var kept = ana.does(() -> ledger.checkpoint(space)).orElseThrow();
        records();
        var foreign = cast.partnership().client();
        ledger.settle();
        var other =
                foreign.does(() -> ledger.checkpoint(foreign.seat().space())).orElseThrow();

        assertThat(ana.does(() -> ledger.compare(space, kept, "Ana Ruiz"))).isInstanceOf(Compared.Continued.class);
        assertThat(ana.does(() -> ledger.compare(space, other, "Ana Ruiz"))).isInstanceOf(Compared.Foreign.class);
        assertThat(ana.does(() -> ledger.compare(space, kept.replaceFirst("\n\\d+\n", "\n1\n"), "Ana Ruiz")))
                .isInstanceOf(Compared.Foreign.class);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void one_that_is_out_of_reach_is_asked_again_later_and_delays_nobody() {
        http.stop(0);
        assertThat(witnesses.ask(space)).isFalse();
        records();
        assertThat(witnessed()).isEmpty();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_log_that_grew_before_a_restart_is_offered_after_it_and_not_again() {
        records();
        var size = ana.does(() -> ledger.checkpoint(space))
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()).size())
                .orElseThrow();

        // Nothing was heard of it: this thread has no memory.
        new WitnessThread(witnesses).round();

        assertThat(witnessed()).extracting(WitnessedTo::size).containsExactly(size);
        assertThat(witnesses.due()).extracting(WitnessStore.Grown::space).doesNotContain(space);
    }

    @Test
    void a_log_is_offered_to_a_witness_that_came_later_too() {
        witnesses.ask(space);
        var later = NoteSigner.generate("later.example", KeyKind.WITNESS, new SecureRandom());

        assertThat(store.unwitnessed(List.of("witness.example")))
                .extracting(WitnessStore.Grown::space)
                .doesNotContain(space);
        assertThat(store.unwitnessed(List.of("witness.example", later.verifier().name())))
                .extracting(WitnessStore.Grown::space)
                .contains(space);
    }
}
