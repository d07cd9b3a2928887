package org.tandem.base.knowledge;

import java.util.UUID;
import org.tandem.base.ledger.Fact;

/** What happens to the knowledge of a space. */
public sealed interface KnowledgeFact extends Fact {

    /**
     * A file was stored. Names no uploader where its place hides them.
     *
     * @param hash SHA-256 of its content, in hexadecimal
     * @param type the media type that the uploader declared; see {@link StoredFile#safeType}
     * @param size in bytes
     */
    record FileStored(String hash, String name, String type, long size, Belonging belongs) implements KnowledgeFact {
        public FileStored {
            belongs = belongs == null ? Belonging.SPACE : belongs;
        }

        @Override
        public String says() {
            return "stored the file " + name;
        }
    }

    /** Known to the person alone: that a file whose uploader is hidden is theirs. */
    record FileKept(UUID file, UUID person) implements KnowledgeFact {
        @Override
        public String says() {
            return "keeps the file";
        }
    }

    /** Its content is gone; that it was there stays. */
    record FileWithdrawn(String reason) implements KnowledgeFact {
        @Override
        public String says() {
            return "withdrew the file: " + reason;
        }
    }
}
