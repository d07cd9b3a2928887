package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;

/** An objective that the agreement shall no longer name. Earlier versions keep it. */
public record ObjectiveDropped(UUID id) implements Clause {

    @Override
    public Section section() {
        return Section.OBJECTIVES;
    }

    @Override
    public Object part(Terms terms) {
        return terms.purpose().objective(id);
    }

    @Override
    public List<Problem> problems(Setting setting) {
        return List.of();
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.purpose().withoutObjective(id));
    }
}
