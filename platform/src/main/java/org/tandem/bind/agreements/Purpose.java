package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Why the parties work together: vision, gains, aims, objectives. Empty means not yet agreed. */
public record Purpose(String vision, List<Gain> gains, List<Aim> aims, List<Objective> objectives) {

    static final Purpose UNSAID = new Purpose("", List.of(), List.of(), List.of());

    public Purpose {
        gains = List.copyOf(gains);
        aims = List.copyOf(aims);
        objectives = List.copyOf(objectives);
    }

    public Optional<Gain> gainOf(UUID party) {
        return gains.stream().filter(gain -> gain.party().equals(party)).findFirst();
    }

    public Optional<Aim> aim(UUID id) {
        return aims.stream().filter(aim -> aim.id().equals(id)).findFirst();
    }

    public Optional<Objective> objective(UUID id) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    Purpose withVision(String words) {
        return new Purpose(words, gains, aims, objectives);
    }

    /** The party's statement in its place, a new one last; two empty texts take it away. */
    Purpose withGain(Gain gain) {
        var others = gains.stream().filter(known -> !known.party().equals(gain.party()));
        var said = gain.own().isEmpty() && gain.others().isEmpty() ? Stream.<Gain>empty() : Stream.of(gain);
        var all = Stream.concat(others, said)
                .sorted(java.util.Comparator.comparing(Gain::party))
                .toList();
        return new Purpose(vision, all, aims, objectives);
    }

    Purpose withAims(List<Aim> changed) {
        return new Purpose(vision, gains, changed, objectives);
    }

    Purpose withObjective(Objective objective) {
        var known = objective(objective.id()).isPresent();
        var all = known
                ? objectives.stream()
                        .map(other -> other.id().equals(objective.id()) ? objective : other)
                        .toList()
                : Stream.concat(objectives.stream(), Stream.of(objective)).toList();
        return new Purpose(vision, gains, aims, all);
    }

    Purpose withoutObjective(UUID id) {
        return new Purpose(
                vision,
                gains,
                aims,
                objectives.stream().filter(other -> !other.id().equals(id)).toList());
    }
}
