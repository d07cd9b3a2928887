package org.tandem.base.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Lets all facts of a space happen again, into shadows of the projected tables, and compares. */
@Component
class Replay {

    private static final String COUNTS = "tally";

    private final RecountStore store;
    private final ShadowStore shadows;
    private final FactJson json;
    private final Projections projections;
    private final List<Projected> projected;

    Replay(RecountStore store, ShadowStore shadows, FactJson json, Projections projections, List<Projected> projected) {
        this.store = store;
        this.shadows = shadows;
        this.json = json;
        this.projections = projections;
        this.projected = projected;
    }

    /** Puts an empty table before each projected one, for the rest of the transaction. */
    void shadow() {
        tables().forEach(shadows::create);
    }

    private List<String> tables() {
        return projected.stream().flatMap(owner -> owner.tables().stream()).toList();
    }

    void compare(UUID space, Connection connection, Recount.Page page) throws SQLException {
        var redacted = store.redactedSubjects(space);
        var placed = new PlacedFacts(from -> store.placed(space, from, PlacedFacts.PORTION));
        while (placed.hasNext()) {
            apply(placed.next(), connection, redacted, page);
        }
        for (var waiting : store.waiting(space)) {
            apply(waiting, connection, redacted, page);
        }
        redacted.forEach(subject -> page.remark(
                "Space %s: %s has a redacted record, so its rows were not compared.".formatted(space, subject)));
        projected.stream()
                .filter(owner -> redacted.stream()
                        .noneMatch(subject -> owner.soleSubject().equals(subject.noun())))
                .flatMap(owner -> owner.tables().stream())
                .filter(table -> redacted.isEmpty() || !table.equals(COUNTS))
                .forEach(table -> compare(table, space, redacted, page));
    }

    private void apply(StoredFact fact, Connection connection, List<Subject> redacted, Recount.Page page)
            throws SQLException {
        var read = fact.read(json);
        if (read.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            projections.apply(read.get());
            connection.releaseSavepoint(before);
        } catch (RuntimeException trouble) {
            // Whatever a stage makes of a state that cannot be: the fact is named, and the others are still compared.
            connection.rollback(before);
            if (!redacted.contains(fact.row().subject())) {
                page.differs(fact.row().space(), List.of(fact.row().id()), "cannot happen again: " + cause(trouble));
            }
        }
    }

    private static String cause(RuntimeException trouble) {
        return trouble instanceof DataAccessException sql
                ? String.valueOf(sql.getMostSpecificCause().getMessage())
                : trouble.toString();
    }

    private void compare(String table, UUID space, List<Subject> redacted, Recount.Page page) {
        var leftOut = redacted.stream().map(Subject::id).map(UUID::toString).toList();
        shadows.compare(table, space, leftOut)
                .forEach(row -> page.differs(space, table + " " + row.key(), row.explanation()));
    }
}
