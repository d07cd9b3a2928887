package org.tandem.proof;

import java.util.Comparator;
import java.util.List;
import org.tandem.proof.Verdict.NotProved;

/** What a signed checkpoint of a space's log is worth to a reader with given keys. */
public sealed interface CheckpointCheck {
    /** The log's key signed it, for its own log and at a size for which it is trusted. {@code by}: logs first. */
    record Trusted(Checkpoint checkpoint, Origin origin, List<NoteCheck.By> by) implements CheckpointCheck {
        public Trusted {
            by = List.copyOf(by);
        }
    }

    /** It proves nothing, for this reason. */
    record Refused(NotProved why) implements CheckpointCheck {}

    /** What the note is worth to a reader with these keys. */
    static CheckpointCheck of(SignedNote note, KeyRing trusted) {
        return switch (note.check(trusted.keys())) {
            case NoteCheck.Unknown(List<KeyName> found) -> new Refused(new Verdict.UnknownKey(found, trusted.keys()));
            case NoteCheck.Wrong(NoteVerifier key) -> new Refused(new Verdict.CheckpointSignatureWrong(key));
            case NoteCheck.Signed(List<NoteCheck.By> by) -> signed(note, by, trusted);
        };
    }

    private static CheckpointCheck signed(SignedNote note, List<NoteCheck.By> by, KeyRing trusted) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Origin origin = Origin.parse(checkpoint.origin());
            return own(new Trusted(checkpoint, origin, by), note, trusted);
        } catch (MalformedException e) {
            return new Refused(new Verdict.CheckpointMalformed(String.valueOf(e.getMessage())));
        }
    }

    private static CheckpointCheck own(Trusted signed, SignedNote note, KeyRing trusted) {
        List<NoteVerifier> logs = logs(signed.by());
        long size = signed.checkpoint().size();
        for (NoteVerifier key : logs) {
            if (!key.name().equals(signed.origin().host())) {
                return new Refused(new Verdict.ForeignLog(signed.checkpoint().origin(), key));
            }
        }
        List<NoteCheck.By> inTime = signed.by().stream()
                .filter(one -> trusted.trusts(one.key(), signed.origin().space(), size))
                .sorted(Comparator.comparing(one -> one.key().kind()))
                .toList();
        if (!logs(inTime).isEmpty()) {
            return new Trusted(signed.checkpoint(), signed.origin(), inTime);
        }
        List<KeyName> found = note.signatures().stream().map(NoteSignature::key).toList();
        return new Refused(
                logs.isEmpty()
                        ? new Verdict.UnknownKey(found, trusted.keys())
                        : new Verdict.KeyOutOfTime(logs.getFirst(), size));
    }

    private static List<NoteVerifier> logs(List<NoteCheck.By> by) {
        return by.stream()
                .map(NoteCheck.By::key)
                .filter(key -> key.kind() == KeyKind.LOG)
                .toList();
    }
}
