package org.tandem.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** What a stage puts into a space's exit kit. Each is a bean; it writes what the present asker may read, and no more. */
public interface KitPart {

    void write(UUID space, Sink sink) throws IOException;

    /** Takes the files of a kit, one after the other. */
    interface Sink {

        void put(String path, byte[] bytes) throws IOException;

        /** As {@link #put(String, byte[])}, for what should not be whole in memory; read to its end, not closed. */
        void put(String path, InputStream content) throws IOException;
    }
}
