package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;
import org.tandem.base.identity.Party;

/**
 * All that the page of an agreement shows, read in six statements.
 *
 * @param parties those that sign, in the order in which they joined
 * @param aims the shared aims of the newest version, with what both sides may see of their ratings
 * @param gaps what must be said before the newest version may be signed
 * @param wording names everybody who is named in the newest version, the one in force, and under them
 */
public record Overview(
        Agreement agreement,
        List<Party> parties,
        List<AimComparison> aims,
        List<Problem> gaps,
        Wording wording,
        List<SpentEffort> spent) {

    public List<Line> lines() {
        return wording.of(agreement.terms());
    }

    public List<Line> lines(Section section) {
        return lines().stream().filter(line -> line.section() == section).toList();
    }

    /** What the newest version changes of the one in force; nothing where none is in force. */
    public List<Differences.Difference> proposed() {
        return agreement
                .binding()
                .map(force -> Differences.between(wording.of(force.version().terms()), lines()))
                .orElseGet(List::of);
    }

    /** Whether the party still has to rate an aim. */
    public boolean unrated(UUID party) {
        return aims.stream().anyMatch(aim -> !aim.raters().contains(party));
    }

    /** The effort that a party spent so far. */
    public Effort spentBy(UUID party) {
        return spent.stream()
                .map(SpentEffort::effort)
                .filter(effort -> effort.party().equals(party))
                .reduce(new Effort(party, 0, 0), Effort::plus);
    }
}
