package org.tandem.proof;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@code facts.jsonl} in an exit kit: a fact that its reader may read. */
public record KitFact(long index, Salt salt, String payload) {
    private static final Set<String> FIELDS = Set.of("index", "salt", "payload");
    private static final String STORED = "\"type\":\"FileStored\"";
    private static final Pattern FILE = Pattern.compile("\"data\":\\{\"hash\":\"([0-9a-f]{64})\"");

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

    /** The hash of the file that this fact stored, in hexadecimal; nothing for any other fact. */
    Optional<String> file() {
        Matcher stored = FILE.matcher(payload);
        return payload.contains(STORED) && stored.find() ? Optional.of(stored.group(1)) : Optional.empty();
    }

    Leaf leaf(UUID space) {
        return new Entry(space, salt, payload).leaf();
    }
}
