package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;

/** A section as somebody wants it to read from now on: its own rules, and what it makes of the terms. */
public sealed interface Clause
        permits Basis,
                Vision,
                Gain,
                AimList,
                DivergenceNote,
                ObjectiveForm,
                ObjectiveDropped,
                IncentiveChoice,
                Investment,
                GainShare,
                Service,
                SetupPlan,
                ExitPlan {

    Section section();

    /** The part of the terms that it replaces: a change made elsewhere meanwhile is no conflict. */
    Object part(Terms terms);

    /** Every rule that it breaks, none when it may be saved. */
    List<Problem> problems(Setting setting);

    /**
     * The terms with this in them.
     *
     * @param fresh an id for what is new in it
     */
    Terms into(Terms terms, UUID fresh);
}
