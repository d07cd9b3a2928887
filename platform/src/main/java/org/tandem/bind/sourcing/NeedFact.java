package org.tandem.bind.sourcing;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Fact;

/** What happens to a need. */
public sealed interface NeedFact extends Fact {

    /** @param parties on whose leaders the decision waits */
    record NeedStated(NeedStatement statement, List<UUID> parties) implements NeedFact {
        public NeedStated {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }

        @Override
        public String says() {
            return "stated the need";
        }
    }

    record NeedRestated(NeedStatement statement) implements NeedFact {
        @Override
        public String says() {
            return "changed what the need says";
        }
    }

    /** @param part the part of the scope that the answers are about */
    record CriteriaAnswered(String part, Answers answers) implements NeedFact {
        @Override
        public String says() {
            return "answered the criteria for " + part;
        }
    }

    record PartDropped(String part) implements NeedFact {
        @Override
        public String says() {
            return "dropped the part " + part;
        }
    }

    record CostsCompared(CostComparison costs) implements NeedFact {
        @Override
        public String says() {
            return "compared the costs";
        }
    }

    /** @param advised the route that the rules pointed to then; null when none applied */
    record RouteDecided(Route route, @Nullable Route advised, String reason) implements NeedFact {
        @Override
        public String says() {
            var how = route == advised ? "following the advice" : "not following the advice";
            return "decided: %s, %s. %s".formatted(route.title(), how, reason);
        }
    }

    /** The motives that turned out to hold, one year on [D19]. */
    record MotivesRetested(Set<Motive> met, Set<Motive> notMet) implements NeedFact {
        public MotivesRetested {
            met = Collections.unmodifiableSet(new TreeSet<>(met));
            notMet = Collections.unmodifiableSet(new TreeSet<>(notMet));
        }

        @Override
        public String says() {
            return "tested the motives again: %d met, %d not met".formatted(met.size(), notMet.size());
        }
    }
}
