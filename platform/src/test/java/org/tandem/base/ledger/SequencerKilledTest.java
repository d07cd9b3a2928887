package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Leaf;
import org.tandem.proof.LogAudit;
import org.tandem.proof.SignedNote;

/** The sequencer's process, killed between every two of its steps; after each restart the whole log is verified. */
@TandemTest
class SequencerKilledTest {

    private static final int KILLED = 137;
    private static final int FEWEST_STEPS = 8;

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    SequencerThread thread;

    @Autowired
    KitStore kit;

    @Autowired
    LogStore log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void nobody_else_sequences() {
        thread.stop();
    }

    @AfterEach
    void it_goes_on() {
        thread.start();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothing_is_lost_and_nothing_inconsistent_is_signed() throws IOException, InterruptedException {
        var ana = cast.partnership().client();
        var space = ana.seat().space();
        ledger.settle();
        int step = 0;
        int status = KILLED;
        while (status == KILLED) {
            records(ana);
            status = victim(space, ++step);
            verified(ana, "killed at step " + step);
            ledger.settle();
            verified(ana, "restarted after step " + step);
            assertThat(log.due(10)).as("waiting after step " + step).doesNotContain(space);
        }
        assertThat(status).isZero();
        assertThat(step).isGreaterThan(FEWEST_STEPS);
    }

    private void records(Player ana) {
        for (var tone : List.of(Tone.PLUM, Tone.EMBER, Tone.HARBOUR)) {
            ana.runs(() -> spaces.chooseTone(ana.seat(), tone));
        }
    }

    /** Every leaf, every stored hash and every checkpoint that was ever there agree. */
    private void verified(Player ana, String when) {
        var space = ana.seat().space();
        Scope.job(space)
                .run(() -> transaction.executeWithoutResult(status -> {
                    var size = log.head(space).orElseThrow().size();
                    var leaves = kit.leaves(space, 0, Long.MAX_VALUE);
                    kept.addAll(kit.checkpoints(space));
                    var rows = new ArrayList<LogAudit.Row>();
                    for (var leaf : leaves) {
                        rows.add(new LogAudit.Row(rows.size(), Leaf.parse(leaf)));
                    }
                    var report = LogAudit.run(rows.iterator(), log.nodes(space), checkpoints());
                    assertThat(report.findings()).as(when).isEmpty();
                    assertThat(report.size()).as(when).isEqualTo(size);
                }));
    }

    private List<Checkpoint> checkpoints() {
        return kept.stream()
                .distinct()
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()))
                .toList();
    }

    private int victim(UUID space, int step) throws IOException, InterruptedException {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                SequencerVictim.class.getName(),
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"),
                environment.getRequiredProperty("tandem.keys"),
                space.toString(),
                Integer.toString(step));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
