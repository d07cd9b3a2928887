package org.tandem.bind.agreements;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The incentives of the agreement. A weak one is taken only from somebody who has seen what research found about it [D23].
 *
 * @param seen the incentives whose finding the asker confirms to have read
 */
public record IncentiveChoice(List<Pledge> pledges, Set<Incentive> seen) implements Clause {

    public IncentiveChoice {
        pledges = List.copyOf(pledges);
        seen = Set.copyOf(seen);
    }

    @Override
    public Section section() {
        return Section.INCENTIVES;
    }

    @Override
    public Object part(Terms terms) {
        return terms.money().incentives();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var known = setting.terms().money().incentives().stream()
                .map(Pledge::incentive)
                .toList();
        var unread = pledges.stream()
                .map(Pledge::incentive)
                .filter(incentive -> incentive.strength() == Incentive.Strength.WEAK)
                .filter(incentive -> !known.contains(incentive) && !seen.contains(incentive))
                .map(IncentiveChoice::finding);
        var tooLong = pledges.stream()
                .flatMap(pledge -> Texts.tooLong(pledge.incentive().name(), pledge.words(), Texts.PARAGRAPHS).stream());
        return Stream.concat(unread, tooLong).toList();
    }

    private static Problem finding(Incentive weak) {
        return new Problem(
                weak.name(),
                "%s. %s: %s (grade %s, %s). Confirm that you have read this to choose it anyway."
                        .formatted(weak.title(), weak.strength().finding(), weak.source(), weak.grade(), weak.basis()));
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.money().withIncentives(pledges));
    }
}
