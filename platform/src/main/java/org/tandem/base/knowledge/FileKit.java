package org.tandem.base.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.ledger.KitPart;
import org.tandem.base.ledger.KitTable;

/** The files of a space in its exit kit, named by their content, with a table of their names. */
@Component
class FileKit implements KitPart {

    private final FileStore store;
    private final Files files;

    FileKit(FileStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public void write(UUID space, Sink sink) throws IOException {
        var table = new StringBuilder(KitTable.line(List.of("hash", "name", "type", "size", "stored")));
        var there = new HashSet<String>();
        for (var file : store.all(space)) {
            table.append(KitTable.line(List.of(
                    file.hash(),
                    file.name(),
                    file.type(),
                    Long.toString(file.size()),
                    file.storedAt().toString())));
            if (there.add(file.hash())) {
                try (var content = files.open(file)) {
                    sink.put("files/" + file.hash(), content);
                }
            }
        }
        sink.put("files.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
