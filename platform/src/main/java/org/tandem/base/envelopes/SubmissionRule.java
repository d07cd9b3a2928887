package org.tandem.base.envelopes;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tandem.base.envelopes.Enveloping.Refused;
import org.tandem.base.knowledge.StoredFile;
import org.tandem.proof.seal.Envelope;

/** Whether an envelope was made for this box: its id, its custodians with their keys, its k. */
final class SubmissionRule {

    private SubmissionRule() {}

    static Optional<Refused> check(Box box, Envelope envelope) {
        if (!envelope.box().equals(box.id().toString())) {
            return refused("The envelope was sealed for another box (%s).".formatted(envelope.box()));
        }
        var keys = box.terms().custodians().stream().map(Custodian::key).toList();
        List<String> sealed = envelope.shares().stream()
                .map(share -> share.custodian().text())
                .toList();
        if (!sealed.equals(keys)) {
            return refused(
                    "The envelope was sealed for other custodians than this box has. Maybe its file of the box is old.");
        }
        return envelope.k() == box.terms().k()
                ? Optional.empty()
                : refused("The envelope opens with %d shares, this box needs %d."
                        .formatted(envelope.k(), box.terms().k()));
    }

    /** Whether the file that came is the one that was committed. */
    static boolean fits(Envelope envelope, StoredFile file) {
        return HexFormat.of().formatHex(envelope.commitment().bytes()).equals(file.hash())
                && envelope.size() == file.size();
    }

    private static Optional<Refused> refused(String reason) {
        return Optional.of(new Refused("file", reason));
    }
}
