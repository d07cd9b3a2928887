package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The old key signs until size 8, the new one from size 6 on. */
class KeyRotationTest {
    private final NoteSigner old = SampleLog.key("tandem.example", KeyKind.LOG);
    private final NoteSigner renewed = SampleLog.key("tandem.example", KeyKind.LOG);
    private final SampleLog log = SampleLog.of(2);
    private final KeyRing ring = new KeyRing(List.of(
            KeyRing.Held.parse(old.verifier() + " until=8"), KeyRing.Held.parse(renewed.verifier() + " from=6")));

    @Test
    void eachKeyHoldsForItsTime() {
        assertThat(receipt(5, old)).isInstanceOf(Verdict.Proved.class);
        assertThat(receipt(8, old)).isInstanceOf(Verdict.Proved.class);
        assertThat(receipt(6, renewed)).isInstanceOf(Verdict.Proved.class);
        assertThat(receipt(900, renewed)).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void duringTheOverlapBothAreListed() {
        assertThat(receipt(7, old, renewed))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.by())
                                .extracting(NoteCheck.By::key)
                                .containsExactly(old.verifier(), renewed.verifier()));
    }

    @Test
    void aKeyThatWasGivenUpAndComesBackIsNamed() {
        assertThat(receipt(9, old)).isEqualTo(new Verdict.KeyOutOfTime(old.verifier(), 9));
        assertThat(receipt(5, renewed)).isEqualTo(new Verdict.KeyOutOfTime(renewed.verifier(), 5));
    }

    @Test
    void linesAreWrittenAsTheyAreRead() {
        ring.held()
                .forEach(held -> assertThat(KeyRing.Held.parse(held.toString())).isEqualTo(held));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> KeyRing.Held.parse(old.verifier() + " from=9 until=8"))
                .withMessageContaining("Maybe they are swapped");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> KeyRing.Held.parse(old.verifier() + " since=9"));
    }

    @Test
    void aKeyMayBeTrustedForTheLogOfOneSpaceAlone() {
        KeyRing here = new KeyRing(List.of(KeyRing.Held.parse(old.verifier() + " space=" + log.space() + " until=8")));
        KeyRing elsewhere = new KeyRing(List.of(KeyRing.Held.parse(old.verifier() + " space=" + new UUID(7, 8))));

        assertThat(receipt(here, 8, old)).isInstanceOf(Verdict.Proved.class);
        assertThat(receipt(elsewhere, 8, old)).isEqualTo(new Verdict.KeyOutOfTime(old.verifier(), 8));
        assertThat(here.stretch(old.verifier(), log.space(), 8))
                .contains(here.held().getFirst());
        assertThat(KeyRing.Held.parse(here.held().getFirst().toString()))
                .isEqualTo(here.held().getFirst());
    }

    private Verdict receipt(int size, NoteSigner... signers) {
        return receipt(ring, size, signers);
    }

    private Verdict receipt(KeyRing ring, int size, NoteSigner... signers) {
        SampleLog log = SampleLog.of(size);
        Receipt honest = log.receipt(1);
        Checkpoint checkpoint = log.checkpoint(size);
        SignedNote note = checkpoint.sign(signers[0]);
        for (int i = 1; i < signers.length; i++) {
            note = note.with(signers[i].sign(checkpoint.text()));
        }
        return Receipts.verify(
                Receipt.of(honest.entry(), new Place(1, honest.place().proof(), note)), ring);
    }
}
