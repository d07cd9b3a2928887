package org.tandem.base.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** All projections: lets the tables of a fact's stage follow it. */
@Component
class Projections {

    private final List<Projection> projections;

    Projections(List<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    void apply(Recorded recorded) {
        projections.stream()
                .filter(projection -> projection.facts().isInstance(recorded.fact()))
                .forEach(projection -> projection.apply(recorded));
    }
}
