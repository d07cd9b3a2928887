package org.tandem.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures, C2SP signed-note: the text, which ends in a newline, an empty line, signature lines. The text
 * means nothing until {@link #check} has found a signature of a trusted key.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_CHARACTERS = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !Utf8.isPlain(text)) {
            throw new MalformedException(
                    "A note's text ends in a newline and holds no control characters and no broken ones.");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException(
                    "A note has 1 to %d signatures, not %d.".formatted(MOST_SIGNATURES, signatures.size()));
        }
    }

    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /** @throws MalformedException unless {@code note} has the format */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || note.length() > MOST_CHARACTERS) {
            throw new MalformedException(
                    "A signed note is a text, an empty line and lines of signatures. Maybe it was cut.");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(split + 2);
        for (int at = 0; at < lines.length(); ) {
            int end = lines.indexOf('\n', at);
            signatures.add(NoteSignature.parse(lines.substring(at, end)));
            at = end + 1;
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The same note with one more signature behind the others. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Verifies every signature of a known key and ignores the others (they may be of keys that rotation brings, or of
     * witnesses that the reader does not know).
     */
    public NoteCheck check(Collection<NoteVerifier> trusted) {
        List<NoteCheck.By> good = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier verifier : trusted) {
                if (!verifier.key().equals(signature.key())) {
                    continue;
                }
                if (!verifier.verifies(text, signature.signature())) {
                    return new NoteCheck.Wrong(verifier);
                }
                NoteCheck.By by = new NoteCheck.By(verifier, verifier.time(signature.signature()));
                if (!good.contains(by)) {
                    good.add(by);
                }
            }
        }
        return good.isEmpty() ? new NoteCheck.Unknown(keys()) : new NoteCheck.Signed(good);
    }

    private List<KeyName> keys() {
        return signatures.stream().map(NoteSignature::key).distinct().toList();
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
