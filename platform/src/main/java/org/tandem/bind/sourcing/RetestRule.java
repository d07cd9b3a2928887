package org.tandem.bind.sourcing;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;

/** What a test of motives has to say: of each that was named whether it is met, and of no other [D19]. */
final class RetestRule {

    private RetestRule() {}

    static Optional<String> refuses(Set<Motive> named, MotivesRetested retest) {
        if (named.isEmpty()) {
            return Optional.of("The need names no motive. Name what it is for first, then test that.");
        }
        var open = named.stream()
                .filter(motive ->
                        retest.met().contains(motive) == retest.notMet().contains(motive))
                .toList();
        if (!open.isEmpty()) {
            return Optional.of("Say of each motive whether it is met or not. Missing: %s.".formatted(titles(open)));
        }
        int said = retest.met().size() + retest.notMet().size();
        return said == named.size()
                ? Optional.empty()
                : Optional.of("Only what the need names is tested: %s.".formatted(titles(named)));
    }

    private static String titles(Collection<Motive> motives) {
        return motives.stream().sorted().map(Motive::title).collect(joining(", "));
    }
}
