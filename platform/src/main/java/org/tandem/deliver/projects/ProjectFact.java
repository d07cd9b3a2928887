package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Fact;

/** What happens to a project. */
public sealed interface ProjectFact extends Fact {

    /**
     * @param funding the joint funding that it came from; null for one that began without
     * @param starters the parties on which its start waits
     */
    record ProjectDrafted(Charter charter, @Nullable UUID funding, List<UUID> starters) implements ProjectFact {
        @Override
        public String says() {
            return "drafted the project";
        }
    }

    record CharterRestated(Charter charter) implements ProjectFact {
        @Override
        public String says() {
            return "changed the charter";
        }
    }

    record MemberPlaced(Member member) implements ProjectFact {
        @Override
        public String says() {
            return "took somebody into the team: %s, %d %%".formatted(member.function(), member.percent());
        }
    }

    record MemberReleased(UUID person) implements ProjectFact {
        @Override
        public String says() {
            return "released somebody from the team";
        }
    }

    record PhaseAdded(int number, Phase phase) implements ProjectFact {
        @Override
        public String says() {
            return "planned phase %d: %s".formatted(number, phase.title());
        }
    }

    record PhaseDropped(int number) implements ProjectFact {
        @Override
        public String says() {
            return "dropped phase " + number;
        }
    }

    /**
     * @param agreement the edition of the agreement that was in force
     * @param deciders the parties on which the first gate waits when it is joint
     */
    record ProjectStarted(int agreement, List<UUID> deciders) implements ProjectFact {
        @Override
        public String says() {
            return "started the project, under version %d of the agreement".formatted(agreement);
        }
    }

    /**
     * @param phase its number, from 1
     * @param deciders the parties on which the next gate waits when it is joint
     */
    record GateDecided(int phase, GateDecision decision, String reason, List<UUID> deciders) implements ProjectFact {
        @Override
        public String says() {
            return "decided the gate of phase %d: %s. %s".formatted(phase, decision.title(), reason);
        }
    }
}
