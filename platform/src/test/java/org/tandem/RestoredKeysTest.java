package org.tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Backup;
import org.tandem.base.ledger.Command;
import org.tandem.base.ledger.Compared;
import org.tandem.base.ledger.Diary;
import org.tandem.base.ledger.EpochStarted;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.KeysAnnounced;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recount;
import org.tandem.base.ledger.Restore;
import org.tandem.base.ledger.Vandal;
import org.tandem.proof.KeyRing;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.Receipt;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;

/** The log's key is renewed, and then a backup comes back that is older or newer than the keys. */
@TandemTest
@TestPropertySource(properties = "tandem.test.world=restored keys")
@NestedTestConfiguration(NestedTestConfiguration.EnclosingConfiguration.INHERIT)
class RestoredKeysTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    Backup backup;

    @Autowired
    List<Command> commands;

    @Value("${tandem.keys}")
    Path keys = Path.of("");

    @TempDir
    Path folder;

    Cast.Player ana;
    UUID space;

    @BeforeEach
    void a_partnership() {
        ana = cast.partnership().client();
        space = ana.seat().space();
        records();
    }

    private void records() {
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.PLUM));
        ledger.settle();
    }

    private void rotate(String... arguments) {
        var said = new ByteArrayOutputStream();
        var command = commands.stream()
                .filter(one -> one.name().equals("rotate-key"))
                .findFirst()
                .orElseThrow();
        assertThat(command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private Path saved() {
        var file = folder.resolve("tandem.backup");
        backup.write(file);
        return file;
    }

    private Receipt newest(Ledger from) {
        var fact = ana.does(() -> from.latest(space, Long.MAX_VALUE, 1)).getFirst();
        return ana.does(() -> from.receipt(space, fact.recorded().id())).orElseThrow();
    }

    private KeyRing ring(Ledger from) {
        return new KeyRing(ana.does(() -> from.verifierKeys(space)).stream()
                .map(KeyRing.Held::parse)
                .toList());
    }

    /** The ids of the keys that signed, as somebody with these keys sees it. */
    private static List<Integer> signers(Receipt receipt, KeyRing ring) {
        return Receipts.verify(receipt, ring) instanceof Verdict.Proved proved
                ? proved.by().stream()
                        .map(NoteCheck.By::key)
                        .map(key -> key.key().id())
                        .toList()
                : List.of();
    }

    private static int id(String publicKey) {
        return org.tandem.proof.NoteVerifier.parse(publicKey).key().id();
    }

    /** The same installation with these keys, on an empty database. */
    private static ConfigurableApplicationContext elsewhere(Path keys) {
        return elsewhere(keys, InstantSource.system());
    }

    private static ConfigurableApplicationContext elsewhere(Path keys, InstantSource clock) {
        return new SpringApplicationBuilder(PlatformApplication.class, Cast.class, Diary.class, Vandal.class)
                .initializers(
                        new TestDatabase(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("keys", Map.of("tandem.keys", keys.toString()))),
                        context -> ((GenericApplicationContext) context)
                                .registerBean(InstantSource.class, () -> clock, bean -> bean.setPrimary(true)))
                .run();
    }

    @Nested
    class A_backup_from_before_the_renewal {

        private final List<Receipt> lost = new ArrayList<>();

        @Test
        void is_signed_by_the_new_key_from_its_new_epoch_on_and_the_lost_time_is_no_attack() {
            var old = id(ledger.verifierKey());
            var before = newest(ledger);
            var file = saved();
            records();
            lost.add(newest(ledger));
            rotate();
            records();
            lost.add(newest(ledger));
            rotate("--end");
            records();
            lost.add(newest(ledger));
            var added = id(ledger.verifierKey());
            var kept = ring(ledger);

            try (var elsewhere = elsewhere(keys)) {
                assertThat(elsewhere.getBean(Restore.class).read(file)).isInstanceOf(Restore.Restored.class);
                var there = elsewhere.getBean(Ledger.class);

                assertThat(newestTwo(there))
                        .satisfiesExactlyInAnyOrder(
                                fact -> assertThat(fact).isInstanceOf(EpochStarted.class),
                                fact -> assertThat(fact).isInstanceOf(KeysAnnounced.class));
                life_goes_on_under_the_new_key(elsewhere, added);
                assertThat(signers(before, ring(there))).containsExactly(old);
                the_lost_time_is_said_to_be_lost(elsewhere, kept);
            }
        }

        private List<Fact> newestTwo(Ledger there) {
            return ana.does(() -> there.latest(space, Long.MAX_VALUE, 2)).stream()
                    .map(placed -> placed.recorded().fact())
                    .toList();
        }

        private void life_goes_on_under_the_new_key(ConfigurableApplicationContext elsewhere, int added) {
            var there = elsewhere.getBean(Ledger.class);
            ana.runs(() -> elsewhere.getBean(Spaces.class).chooseTone(ana.seat(), Tone.SKY));
            there.settle();
            assertThat(signers(newest(there), ring(there))).containsExactly(added);
            assertThat(elsewhere.getBean(Recount.class).run(List.of()).differences())
                    .isEmpty();
        }

        private void the_lost_time_is_said_to_be_lost(ConfigurableApplicationContext elsewhere, KeyRing kept) {
            var there = elsewhere.getBean(Ledger.class);
            var notes = lost.stream()
                    .map(receipt -> receipt.place().checkpoint().toString())
                    .toList();
            var report = elsewhere.getBean(Recount.class).run(notes);
            assertThat(report.differences()).isEmpty();
            assertThat(report.remarks()).hasSize(3).allMatch(remark -> remark.contains("from the time that was lost"));
            assertThat(notes)
                    .allSatisfy(note -> assertThat(ana.does(() -> there.compare(space, note, "Ana Ruiz")))
                            .isInstanceOf(Compared.Alarm.class));
            assertThat(lost)
                    .allSatisfy(receipt ->
                            assertThat(Receipts.verify(receipt, kept)).isInstanceOf(Verdict.Proved.class));
        }
    }

    @Nested
    class A_backup_from_the_overlap {

        @Test
        void is_signed_by_the_key_that_was_left_alone() {
            rotate();
            records();
            var file = saved();
            rotate("--end");
            var left = id(ledger.verifierKey());

            try (var elsewhere = elsewhere(keys)) {
                assertThat(elsewhere.getBean(Restore.class).read(file)).isInstanceOf(Restore.Restored.class);
                var there = elsewhere.getBean(Ledger.class);
                assertThat(signers(newest(there), ring(there))).containsExactly(left);
                assertThat(elsewhere.getBean(Recount.class).run(List.of()).differences())
                        .isEmpty();
            }
        }
    }

    @Nested
    class Keys_from_before_the_renewal {

        @Test
        void restore_nothing_that_gave_them_up(@TempDir Path older) throws IOException {
            copied(older);
            rotate();
            rotate("--end");
            records();
            var file = saved();

            try (var elsewhere = elsewhere(older)) {
                var restore = elsewhere.getBean(Restore.class);
                assertThatThrownBy(() -> restore.read(file)).hasMessageContaining("gave up the key");
                assertThat(ana.does(() -> elsewhere.getBean(Ledger.class).checkpoint(space)))
                        .isEmpty();
            }
        }

        private void copied(Path target) throws IOException {
            try (var files = Files.list(keys)) {
                for (var file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void a_backup_that_is_restored_twice_never_gives_two_histories_one_name() {
        var file = saved();
        var names = new ArrayList<String>();
        for (int hours = 0; hours < 2; hours++) {
            var clock = InstantSource.fixed(Instant.now().plus(Duration.ofHours(hours)));
            try (var elsewhere = elsewhere(keys, clock)) {
                elsewhere.getBean(Restore.class).read(file);
                var note = ana.does(() -> elsewhere.getBean(Ledger.class).checkpoint(space));
                names.add(note.orElseThrow().lines().findFirst().orElseThrow());
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }
}
