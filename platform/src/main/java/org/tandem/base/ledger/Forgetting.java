package org.tandem.base.ledger;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandem.base.ledger.ForgettingStore.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the words of a fact out of all projected tables, of its own stage and of every other: out of each row of the space
 * that names its subject. What another fact says in the same words stays in that fact, which has an author of its own.
 */
@Component
class Forgetting {

    private final ForgettingStore store;
    private final List<Projected> projected;
    private final List<Projection> projections;
    private final JsonMapper json = JsonMapper.builder().build();

    Forgetting(ForgettingStore store, List<Projected> projected, List<Projection> projections) {
        this.store = store;
        this.projected = projected;
        this.projections = projections;
    }

    void forget(Recorded fact) {
        var words = words(fact);
        for (var owner : projected) {
            boolean sole = owner.soleSubject().equals(fact.subject().noun());
            owner.tables()
                    .forEach(table -> words.forEach(
                            word -> store.blank(new Place(table, sole ? owner.about(table) : "false"), fact, word)));
        }
    }

    /** The longest first, so that no shorter one breaks it; each also in lower case, as keys are made of it. */
    private List<String> words(Recorded fact) {
        var found = new LinkedHashSet<String>();
        projections.stream()
                .filter(projection -> projection.facts().isInstance(fact.fact()))
                .forEach(projection -> collect("", json.valueToTree(fact.fact()), projection, found));
        return found.stream()
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** A string in a list stands under the name of the list. */
    private static void collect(String key, JsonNode node, Projection stage, Set<String> found) {
        if (node.isString()) {
            var word = node.asString();
            if (!word.isBlank() && stage.prose(key, word)) {
                found.add(word);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), stage, found));
        } else {
            node.forEach(item -> collect(key, item, stage, found));
        }
    }
}
