package org.tandem.base.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The exact bytes of a fact, and back: what the leaf is a hash of. Trusted to be deterministic. */
@Component
class FactJson {

    private static final int FORMAT = 1;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<? extends Fact>> types;

    FactJson(List<Projection> projections) {
        types = Stream.concat(Stream.of(LedgerFact.class), projections.stream().map(Projection::facts))
                .flatMap(FactJson::records)
                .collect(toUnmodifiableMap(Class::getSimpleName, type -> type));
    }

    private static Stream<Class<? extends Fact>> records(Class<? extends Fact> stage) {
        var permitted = Objects.requireNonNull(
                stage.getPermittedSubclasses(), () -> stage + " must be a sealed interface of records");
        return Arrays.stream(permitted)
                .flatMap(type -> type.isInterface()
                        ? records(type.asSubclass(Fact.class))
                        : Stream.of(type.asSubclass(Fact.class)));
    }

    /** The payload: who, what, when, about which subject. A pseudonymous act names no author and only its day. */
    String write(UUID id, int version, Instant at, Entry entry) {
        var payload = head(id, version, at, entry);
        payload.set("data", json.valueToTree(entry.fact()));
        return json.writeValueAsString(payload);
    }

    private ObjectNode head(UUID id, int version, Instant at, Entry entry) {
        var payload = json.createObjectNode();
        payload.put("format", FORMAT);
        payload.put("space", entry.space().toString());
        payload.put("fact", id.toString());
        payload.put("type", entry.fact().getClass().getSimpleName());
        payload.put("noun", entry.subject().noun());
        payload.put("subject", entry.subject().id().toString());
        payload.put("version", version);
        payload.put("at", at.toString());
        payload.put("audience", audience(entry.audience()));
        var by = entry.by();
        if (by != null) {
            payload.put("person", by.person().toString());
            payload.put("party", by.party().toString());
        }
        return payload;
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case Audience.Everyone everyone -> "space";
            case Audience.Party party -> "party " + party.organisation();
            case Audience.Person person -> "person " + person.person();
        };
    }

    /** Whether a row's columns say what its payload says: the leaf covers the payload alone. */
    boolean agrees(Recorded row, String payload) {
        var entry = new Entry(row.space(), row.subject(), row.by(), row.audience(), row.fact(), null, false);
        return json.readTree(payload) instanceof ObjectNode kept
                && kept.without(List.of("data")).equals(head(row.id(), row.version(), row.at(), entry));
    }

    Fact read(String payload) {
        JsonNode node = json.readTree(payload);
        var type = types.get(node.required("type").asString());
        if (type == null) {
            throw new IllegalStateException("No stage knows facts of type "
                    + node.required("type").asString() + ". Maybe this server is older than the data.");
        }
        return json.treeToValue(node.required("data"), type);
    }
}
