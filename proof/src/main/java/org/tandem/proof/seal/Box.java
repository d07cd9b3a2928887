package org.tandem.proof.seal;

import java.util.List;
import java.util.Set;
import org.tandem.proof.MalformedException;
import org.tandem.proof.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a submitter needs to know of a box: its id and who keeps it. A file of its own ({@code tandem-box/1}), so that one
 * can seal without the server's pages. Not trusted: the submitter compares the fingerprints.
 */
public record Box(String id, int k, List<Keeper> custodians) {
    private static final String FORMAT = "tandem-box/1";
    private static final Set<String> FIELDS = Set.of("format", "box", "k", "custodians");
    private static final Set<String> KEEPER = Set.of("name", "party", "key");

    /** A custodian with the party that the person belongs to. */
    public record Keeper(String name, String party, AgeRecipient key) {}

    /** @throws MalformedException unless the custodians make sense ({@link Custody}) */
    public Box {
        custodians = List.copyOf(custodians);
        new Custody(k, custodians.stream().map(Keeper::key).toList());
    }

    public Custody custody() {
        return new Custody(k, custodians.stream().map(Keeper::key).toList());
    }

    /** @throws MalformedException unless {@code json} is a box of format 1, with nothing more and nothing less */
    public static Box parse(String json) {
        StrictJson box = StrictJson.read(json, FIELDS);
        if (!box.text("format").equals(FORMAT) || !box.json().get("custodians").isArray()) {
            throw new MalformedException("The format is '%s'; this program reads '%s'. Maybe use a newer one."
                    .formatted(box.text("format"), FORMAT));
        }
        List<Keeper> custodians = box.json()
                .get("custodians")
                .valueStream()
                .map(one -> StrictJson.of(one, KEEPER))
                .map(one -> new Keeper(one.text("name"), one.text("party"), new AgeRecipient(one.text("key"))))
                .toList();
        return new Box(box.text("box"), (int) Math.min(box.index("k"), Integer.MAX_VALUE), custodians);
    }

    public String toJson() {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("format", FORMAT)
                .put("box", id)
                .put("k", k);
        ArrayNode list = json.putArray("custodians");
        custodians.forEach(one -> list.addObject()
                .put("name", one.name())
                .put("party", one.party())
                .put("key", one.key().text()));
        return json.toPrettyString() + "\n";
    }
}
