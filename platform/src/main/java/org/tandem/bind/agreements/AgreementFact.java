package org.tandem.bind.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Count;
import org.tandem.base.ledger.Fact;

/** What happens to an agreement. */
public sealed interface AgreementFact extends Fact {

    /**
     * A new version, whole: its receipt proves every word of it.
     *
     * @param unrated the parties that have not rated every shared aim of this version
     */
    record AgreementDrafted(int edition, Section section, Terms terms, List<UUID> unrated) implements AgreementFact {
        public AgreementDrafted {
            unrated = unrated == null ? List.of() : List.copyOf(unrated);
        }

        @Override
        public String says() {
            return "wrote version %d of the agreement: %s".formatted(edition, section.title());
        }
    }

    /**
     * @param restatement the change in the signer's own words; null where none is asked
     * @param waiting the parties that have not signed this version yet
     * @param proposer who has to accept the restatement; null where none is asked
     */
    record AgreementSigned(
            int edition,
            @Nullable String restatement,
            List<UUID> waiting,
            @Nullable UUID proposer) implements AgreementFact {
        @Override
        public String says() {
            return restatement == null
                    ? "signed version %d of the agreement".formatted(edition)
                    : "signed version %d of the agreement and restated it: \"%s\"".formatted(edition, restatement);
        }
    }

    record RestatementAccepted(int edition, UUID of) implements AgreementFact {
        @Override
        public String says() {
            return "accepted the restatement of version %d".formatted(edition);
        }
    }

    record RestatementDeclined(int edition, UUID of, String reason) implements AgreementFact {
        @Override
        public String says() {
            return "did not accept the restatement of version %d: \"%s\"".formatted(edition, reason);
        }
    }

    record AgreementEnteredIntoForce(int edition) implements AgreementFact {
        @Override
        public String says() {
            return "brought version %d of the agreement into force, as the last to sign or accept".formatted(edition);
        }
    }

    /** Readable by the rating party alone, until {@link RatingsRevealed} tells all. */
    record AimsRated(List<AimRating> ratings) implements AgreementFact {
        @Override
        public String says() {
            return "rated %d shared aims".formatted(ratings.size());
        }
    }

    /**
     * That a party has rated, not what.
     *
     * @param aims which aims it rated
     * @param complete the aims that every party has rated now
     * @param waiting the parties that have not rated all of these aims yet
     */
    record RatingsHandedIn(List<UUID> aims, List<UUID> complete, List<UUID> waiting) implements AgreementFact {
        @Override
        public String says() {
            return "handed in ratings of %d shared aims".formatted(aims.size());
        }
    }

    /** All ratings of the aims that every party has rated. */
    record RatingsRevealed(List<AimRating> ratings) implements AgreementFact {
        @Override
        public String says() {
            return "revealed the ratings of all sides, as the last to rate";
        }
    }

    /** How the agreed service levels were met until a day [N4]. */
    record ServiceLevelsNoted(LocalDate until, List<String> met, List<String> missed) implements AgreementFact {
        public ServiceLevelsNoted {
            met = List.copyOf(met);
            missed = List.copyOf(missed);
        }

        @Override
        public String says() {
            return missed.isEmpty()
                    ? "noted that every service level was met until " + until
                    : "noted service levels until %s: %d met, missed: %s"
                            .formatted(until, met.size(), String.join(", ", missed));
        }
    }

    /** Set-up effort that a party spent [E1]. Money in the smallest unit of the agreement's currency. */
    record SetupSpent(int hours, long money, String on) implements AgreementFact {
        @Override
        public String says() {
            return "spent %s of set-up effort on %s".formatted(Count.of(hours, "hour"), on);
        }
    }
}
