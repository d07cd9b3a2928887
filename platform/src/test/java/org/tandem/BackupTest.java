package org.tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Backup;
import org.tandem.base.ledger.Diary;
import org.tandem.base.ledger.EpochStarted;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recount;
import org.tandem.base.ledger.Restore;
import org.tandem.base.ledger.Vandal;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Origin;
import org.tandem.proof.Receipt;
import org.tandem.proof.Receipts;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;

/** A backup is taken, what comes later is lost, the backup is restored elsewhere: end to end. */
@TandemTest
@TestPropertySource(properties = "tandem.test.world=backup")
class BackupTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    Backup backup;

    @Autowired
    Restore restore;

    @Value("${tandem.keys}")
    String keys = "";

    @TempDir
    Path folder;

    Cast.Player leader;
    UUID space;
    Path file;

    @BeforeEach
    void a_backup_of_a_partnership() {
        leader = cast.partnership().client();
        space = leader.seat().space();
        leader.runs(() -> spaces.chooseTone(leader.seat(), Tone.PLUM));
        ledger.settle();
        file = folder.resolve("tandem.backup");
        backup.write(file);
    }

    @Test
    void what_was_saved_is_back_and_what_came_later_is_lost_and_said_so() {
        var receipt = newestReceipt();
        var saved = checkpoint(ledger);
        leader.runs(() -> spaces.chooseTone(leader.seat(), Tone.ROSE));
        ledger.settle();
        var lost = leader.does(() -> ledger.checkpoint(space)).orElseThrow();

        try (var elsewhere = empty()) {
            assertThat(elsewhere.getBean(Restore.class).read(file)).isInstanceOf(Restore.Restored.class);
            var there = elsewhere.getBean(Ledger.class);

            assertThat(leader.does(() -> elsewhere.getBean(Spaces.class).parties(space)))
                    .extracting(Party::tone)
                    .contains(Tone.PLUM)
                    .doesNotContain(Tone.ROSE);
            a_new_epoch_began(there, saved);
            the_old_receipt_still_verifies(receipt, there);
            everything_is_sound_but_the_lost_time_is_remarked(elsewhere.getBean(Recount.class), lost);
            life_goes_on(elsewhere, there);
        }
    }

    private void a_new_epoch_began(Ledger there, Checkpoint saved) {
        var now = checkpoint(there);
        assertThat(saved.origin()).endsWith("/log/" + space + "/1");
        assertThat(Origin.parse(now.origin()).epoch()).isGreaterThan(1);
        assertThat(now.size()).isEqualTo(saved.size() + 1);
        var first = leader.does(() -> there.latest(space, Long.MAX_VALUE, 1)).getFirst();
        assertThat(first.recorded().fact()).isInstanceOfSatisfying(EpochStarted.class, started -> {
            assertThat(started.epoch()).isEqualTo(Origin.parse(now.origin()).epoch());
            assertThat(Checkpoint.parse(SignedNote.parse(started.lastKnown()).text()))
                    .isEqualTo(saved);
        });
    }

    private void the_old_receipt_still_verifies(Receipt receipt, Ledger there) {
        var key = NoteVerifier.parse(there.verifierKey());
        assertThat(Receipts.verify(receipt, List.of(key))).isInstanceOf(Verdict.Proved.class);
    }

    private void everything_is_sound_but_the_lost_time_is_remarked(Recount recount, String lost) {
        var report = recount.run(List.of(lost));
        assertThat(report.differences()).isEmpty();
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("from the time that was lost"));
    }

    private void life_goes_on(ConfigurableApplicationContext elsewhere, Ledger there) {
        var before = checkpoint(there).size();
        leader.runs(() -> elsewhere.getBean(Spaces.class).chooseTone(leader.seat(), Tone.SKY));
        there.settle();
        assertThat(checkpoint(there).size()).isEqualTo(before + 1);
        assertThat(elsewhere.getBean(Recount.class).run(List.of()).sound()).isTrue();
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() {
        assertThat(restore.read(file))
                .isInstanceOf(Restore.Refused.class)
                .asString()
                .contains("is not empty");
    }

    @Test
    void a_damaged_archive_is_refused_before_anything_is_written() throws IOException {
        try (var archive = new RandomAccessFile(file.toFile(), "rw")) {
            archive.seek(archive.length() / 2);
            int there = archive.read();
            archive.seek(archive.length() / 2);
            archive.write(there ^ 0x55);
        }

        assertThatThrownBy(() -> {
                    if (restore.read(file) instanceof Restore.Refused refused) {
                        throw new IOException(refused.reason());
                    }
                })
                .hasMessageMatching("(?s).*(damaged|cannot be read).*");
    }

    @Test
    void a_file_that_is_there_is_not_replaced() {
        assertThatThrownBy(() -> backup.write(file)).hasMessageContaining("cannot be written");
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        assertThat(java.nio.file.Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private Receipt newestReceipt() {
        return leader.does(() -> {
            var newest = ledger.latest(space, Long.MAX_VALUE, 1).getFirst();
            return ledger.receipt(space, newest.recorded().id()).orElseThrow();
        });
    }

    private Checkpoint checkpoint(Ledger ledger) {
        var note = leader.does(() -> ledger.checkpoint(space)).orElseThrow();
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    /** The same installation, with its signing key, on an empty database. */
    private ConfigurableApplicationContext empty() {
        return new SpringApplicationBuilder(PlatformApplication.class, Cast.class, Diary.class, Vandal.class)
                .initializers(
                        new TestDatabase(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("keys", Map.of("tandem.keys", keys))))
                .run();
    }
}
