package org.tandem.proof;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a receipt is worth to a reader with given keys: {@link Proved}, or the first thing that is wrong with it. */
public sealed interface Verdict {
    /** In plain words, for people who never heard of hashes. One paragraph without line breaks. */
    String explain();

    /** The receipt holds. {@code by}: the log's key first, then witnesses with their times. */
    record Proved(Receipt receipt, Checkpoint checkpoint, List<NoteCheck.By> by) implements Verdict {
        public Proved {
            by = List.copyOf(by);
        }

        @Override
        public String explain() {
            return "Exactly this record is number %d of the %d records of space %s, in the state of the log that %s signed."
                    .formatted(
                            receipt.place().index() + 1,
                            checkpoint.size(),
                            receipt.entry().space(),
                            by.getFirst().key().name());
        }
    }

    /**
     * Of a record whose words were taken: where it stood, and that the log says who took them and why. {@code by} as in
     * {@link Proved}.
     */
    record ProvedRedacted(RedactedReceipt receipt, Checkpoint checkpoint, List<NoteCheck.By> by) implements Verdict {
        public ProvedRedacted {
            by = List.copyOf(by);
        }

        /** By whom, why, when. */
        public Redaction redaction() {
            return Redaction.of(receipt.redaction()).orElseThrow();
        }

        @Override
        public String explain() {
            return "Number %d of the %d records of space %s is one whose words were redacted, in the state of the log that %s signed; record number %d of the same log says by whom and why."
                    .formatted(
                            receipt.place().index() + 1,
                            checkpoint.size(),
                            receipt.space(),
                            by.getFirst().key().name(),
                            receipt.redaction().place().index() + 1);
        }
    }

    /** The receipt does not hold. Each failure has a name, which scripts may rely on. */
    sealed interface NotProved extends Verdict {
        /** The failure's name in lower case with hyphens, such as {@code payload-altered}. */
        default String failure() {
            return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }

    /** The file is not a receipt. */
    record Malformed(String reason) implements NotProved {
        @Override
        public String explain() {
            return "The file is not a receipt that can be read. %s".formatted(reason);
        }
    }

    /** The signed text is not a checkpoint of a space's log. */
    record CheckpointMalformed(String reason) implements NotProved {
        @Override
        public String explain() {
            return "The checkpoint in the receipt does not describe a log. %s".formatted(reason);
        }
    }

    /** None of the reader's keys signed the checkpoint as the log. */
    record UnknownKey(List<KeyName> found, List<NoteVerifier> trusted) implements NotProved {
        @Override
        public String explain() {
            return "The checkpoint names the keys %s, and none of them is a log key that you trust (%s). Maybe the key was renewed: ask the host for its present key, and compare it with the other party's copy."
                    .formatted(found, trusted.stream().map(NoteVerifier::key).toList());
        }
    }

    /** The checkpoint was altered after signing, or the signature was made by somebody else. */
    record CheckpointSignatureWrong(NoteVerifier key) implements NotProved {
        @Override
        public String explain() {
            return "The checkpoint bears the name of %s, but that key did not sign this text. It was altered or forged."
                    .formatted(key.key());
        }
    }

    /** The key signed, but the reader trusts it only for other sizes of the log. */
    record KeyOutOfTime(NoteVerifier key, long size) implements NotProved {
        @Override
        public String explain() {
            return "The key %s signed this state of %d records, but you trust it only for other sizes of this log. Maybe it was given up before, and somebody used it again; or a backup was restored since: then look with the keys as you kept them before that."
                    .formatted(key.key(), size);
        }
    }

    /** A trusted key signed the checkpoint of a log that is not its own. */
    record ForeignLog(String origin, NoteVerifier key) implements NotProved {
        @Override
        public String explain() {
            return "The key %s signed a checkpoint of '%s', which is not a log of its own. It proves nothing about that log."
                    .formatted(key.key(), origin);
        }
    }

    /** The receipt says one space, the leaf or the log another. */
    record WrongSpace(UUID claimed, UUID found) implements NotProved {
        @Override
        public String explain() {
            return "The receipt says that the record belongs to space %s, but its evidence is of space %s."
                    .formatted(claimed, found);
        }
    }

    /** The index is not below the log's size, or the proof's length does not fit both. */
    record SizeMismatch(Place place, long size) implements NotProved {
        @Override
        public String explain() {
            return "A proof of %d steps for record number %d does not fit a log of %d records. Index, proof or checkpoint belong to another receipt."
                    .formatted(place.proof().size(), place.index() + 1, size);
        }
    }

    /** The payload is not the one that the receipt was made for. */
    record PayloadAltered(Hash expected, Hash found) implements NotProved {
        @Override
        public String explain() {
            return "The text of the record was altered after the receipt was made: its SHA-256 is %s and should be %s."
                    .formatted(found, expected);
        }
    }

    /** The payload has its hash, but with this salt it does not give the leaf. */
    record SaltAltered(Hash expected, Hash found) implements NotProved {
        @Override
        public String explain() {
            return "The salt was altered, or the text of the record together with its hash: they give the commitment %s, and the leaf holds %s."
                    .formatted(found, expected);
        }
    }

    /** Record, salt and leaf agree, but the signed log does not hold them there. */
    record ProofWrong(long index, Hash root) implements NotProved {
        @Override
        public String explain() {
            return "The proof does not lead from this record, at number %d, to the signed state %s. The record is not in that log at that place, or the proof was altered."
                    .formatted(index + 1, root);
        }
    }

    /** The record that should say who took the words is another one, or about another record. */
    record RedactionOfAnother(Hash leaf) implements NotProved {
        @Override
        public String explain() {
            return "The record that comes with it does not say that the record with the leaf hash %s was redacted. Maybe two receipts were mixed."
                    .formatted(leaf);
        }
    }
}
