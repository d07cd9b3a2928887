package org.tandem.proof;

/** Something in an exit kit that is not as it was signed. */
public sealed interface KitFault {
    /** In plain words. */
    String explain();

    /** A signed checkpoint proves nothing to this reader. */
    record Untrusted(String path, Verdict.NotProved why) implements KitFault {
        @Override
        public String explain() {
            return "%s: %s".formatted(path, why.explain());
        }
    }

    /** A file that the kit needs is missing or cannot be read. */
    record Unreadable(String path, String reason) implements KitFault {
        @Override
        public String explain() {
            return "%s: %s".formatted(path, reason);
        }
    }

    /** The log is not as it was signed. */
    record Log(Finding finding) implements KitFault {
        @Override
        public String explain() {
            return finding.explain();
        }
    }

    /** A file does not have the content that its name promises. */
    record FileAltered(String path) implements KitFault {
        @Override
        public String explain() {
            return "%s was altered: its name is the SHA-256 of its content, and this content has another."
                    .formatted(path);
        }
    }
}
