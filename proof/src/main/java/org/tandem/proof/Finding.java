package org.tandem.proof;

/** Something in a stored log that is not as it was signed. */
public sealed interface Finding {
    /** In plain words, with what to look at next. */
    String explain();

    /** The fact at this index does not give the leaf that the log holds there. */
    record AlteredRow(long index) implements Finding {
        @Override
        public String explain() {
            return "The fact at index %d was altered: it no longer gives the leaf in the log. Compare it with a receipt or a backup."
                    .formatted(index);
        }
    }

    /** There is no fact at this index, though the log is longer. */
    record MissingFact(long index) implements Finding {
        @Override
        public String explain() {
            return "The fact at index %d is missing. A redaction would have left its leaf; this row was deleted."
                    .formatted(index);
        }
    }

    /** The stored hash of this subtree is missing or is not the hash of what lies under it; the facts may be right. */
    record TreeAltered(Node node) implements Finding {
        @Override
        public String explain() {
            return "The stored hash at level %d, index %d is not that of the leaves under it. If nothing else is found, the tree can be built again from the facts."
                    .formatted(node.level(), node.index());
        }
    }

    /** The log is shorter than a checkpoint that somebody kept. */
    record TailCut(long size, Checkpoint kept) implements Finding {
        @Override
        public String explain() {
            return "The log ends after %d facts, but a kept checkpoint has %d: its end was cut off, or an old backup was restored without a new epoch."
                    .formatted(size, kept.size());
        }
    }

    /** The kept checkpoint is no prefix of the present log: there are two histories. */
    record Fork(Checkpoint kept, Hash found) implements Finding {
        @Override
        public String explain() {
            return "A kept checkpoint of %d facts has the root %s, but the first %d facts now give %s. History was rewritten, or two were kept."
                    .formatted(kept.size(), kept.root(), kept.size(), found);
        }
    }
}
