package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.SignedNote;

/** Two server nodes that both think that they are the sequencer. */
@TandemTest
class TwoSequencersTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    SequencerThread thread;

    @Autowired
    LogStore log;

    @Autowired
    LedgerStore facts;

    @Autowired
    LogKeys keys;

    @Autowired
    KeySchedules schedules;

    @Autowired
    ObjectProvider<Listener> listeners;

    @Autowired
    KitStore kit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Recount recount;

    private Player ana;
    private UUID space;

    @BeforeEach
    void nobody_else_sequences() {
        ana = cast.partnership().client();
        space = ana.seat().space();
        ledger.settle();
        thread.stop();
    }

    @AfterEach
    void it_goes_on() {
        thread.start();
    }

    private Sequencer node() {
        return new Sequencer(log, facts, keys, schedules, listeners, transaction, InstantSource.system(), event -> {});
    }

    private void records() {
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.PLUM));
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.EMBER));
    }

    @Test
    void the_second_keeps_away_from_a_log_that_the_first_holds() throws Exception {
        records();
        var before = ana.does(() -> ledger.checkpoint(space));
        try (var other = Executors.newSingleThreadExecutor()) {
            Scope.job(space)
                    .run(() -> transaction.executeWithoutResult(status -> {
                        assertThat(log.lock(space)).isPresent();
                        assertThat(after(other.submit(() -> node().sequence(space))))
                                .isFalse();
                    }));
        }
        assertThat(ana.does(() -> ledger.checkpoint(space))).isEqualTo(before);

        assertThat(node().sequence(space)).isTrue();
        assertThat(ana.does(() -> ledger.checkpoint(space))).isNotEqualTo(before);
    }

    @Test
    void both_at_once_give_every_fact_one_place_and_sign_one_history() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < 20; time++) {
                records();
                Callable<Boolean> one = () -> node().sequence(space);
                nodes.invokeAll(java.util.List.of(one, one)).forEach(TwoSequencersTest::after);
            }
        }
        ledger.settle();

        assertThat(recount.run(java.util.List.of(), space::equals).differences())
                .isEmpty();
        var sizes = new ArrayList<Long>();
        ana.runs(() -> transaction.executeWithoutResult(status -> kit.checkpoints(space)
                .forEach(note -> sizes.add(
                        Checkpoint.parse(SignedNote.parse(note).text()).size()))));
        assertThat(sizes).doesNotHaveDuplicates().isSorted();
        assertThat(Objects.requireNonNull(sizes.getLast())).isGreaterThan(40);
    }

    private static <T> T after(Future<T> work) {
        try {
            return work.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
