package org.tandem.base.knowledge;

import org.tandem.base.ledger.Fact;

/** What happens to the knowledge of a space. */
public sealed interface KnowledgeFact extends Fact {

    /**
     * A file was stored.
     *
     * @param hash SHA-256 of its content, in hexadecimal
     * @param type the media type that the uploader declared; see {@link StoredFile#safeType}
     * @param size in bytes
     */
    record FileStored(String hash, String name, String type, long size) implements KnowledgeFact {
        @Override
        public String says() {
            return "stored the file " + name;
        }
    }
}
