package org.tandem.cli.verify;

import java.util.List;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.KeyName;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;
import org.tandem.proof.time.TimeStamp;
import org.tandem.proof.time.TimeStamps;

/** Who signed a checkpoint that is good, and whose signatures were not looked at. */
record Signatures(SignedNote note, List<NoteCheck.By> by, Trust trust) {

    void print(Sections sections) {
        sections.print("Signed by", by.stream().map(this::signer));
        sections.print(
                "Not looked at, because you gave no such key",
                ignored().stream().map(KeyName::toString));
        sections.print("Time stamps", trust.stamps(note).stream().map(Signatures::stamp));
    }

    private static String stamp(TimeStamp stamp) {
        return switch (stamp) {
            case TimeStamp.Good good ->
                "%s stated that this state of the log was there at %s (%s)."
                        .formatted(good.authority(), good.time(), good.certificate());
            case TimeStamp.Stranger stranger ->
                "%s: not looked at. %s Give the certificate of an authority that you trust with --tsa."
                        .formatted(stranger.authority(), stranger.reason());
            case TimeStamp.Wrong wrong -> "%s: wrong. %s".formatted(wrong.authority(), wrong.reason());
        };
    }

    private String signer(NoteCheck.By one) {
        return one.key().key()
                + one.time()
                        .map(time -> ", a witness, who saw it at " + time)
                        .orElse(", the key of the log" + stretch(one));
    }

    /** Of a key that was renewed: the states that it may sign. */
    private String stretch(NoteCheck.By one) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return trust.keys()
                .stretch(one.key(), Origin.parse(checkpoint.origin()).space(), checkpoint.size())
                .filter(held -> held.from() > 0 || held.until() < Long.MAX_VALUE)
                .map(held -> held.until() < Long.MAX_VALUE
                        ? " for its states of %d to %d records".formatted(held.from(), held.until())
                        : " for its states from %d records on".formatted(held.from()))
                .orElse("");
    }

    private List<KeyName> ignored() {
        List<KeyName> known = by.stream().map(one -> one.key().key()).toList();
        return note.signatures().stream()
                .filter(line -> !TimeStamps.isStamp(line))
                .map(NoteSignature::key)
                .filter(key -> !known.contains(key))
                .distinct()
                .toList();
    }
}
