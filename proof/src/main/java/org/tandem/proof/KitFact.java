package org.tandem.proof;

import java.util.Set;
import java.util.UUID;

/** One line of {@code facts.jsonl} in an exit kit: a fact that its reader may read. */
public record KitFact(long index, Salt salt, String payload) {
    private static final Set<String> FIELDS = Set.of("index", "salt", "payload");

    /** @throws MalformedException unless {@code line} is an object with just index, salt and payload */
    public static KitFact parse(String line) {
        StrictJson json = StrictJson.read(line, FIELDS);
        return new KitFact(json.index("index"), Salt.of(json.bytes("salt")), json.text("payload"));
    }

    /** The line without its newline. */
    public String toJson() {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("index", index)
                .put("salt", salt.base64())
                .put("payload", payload)
                .toString();
    }

    Leaf leaf(UUID space) {
        return new Entry(space, salt, payload).leaf();
    }
}
