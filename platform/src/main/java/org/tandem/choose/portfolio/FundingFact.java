package org.tandem.choose.portfolio;

import java.util.List;
import java.util.UUID;
import org.tandem.base.ledger.Fact;
import org.tandem.bind.agreements.Wording;

/** What happens to a funding. */
public sealed interface FundingFact extends Fact {

    /** @param parties who funds it together */
    record FundingOpened(Ask ask, List<UUID> parties) implements FundingFact {
        public FundingOpened {
            parties = List.copyOf(parties);
        }

        @Override
        public String says() {
            return "opened the funding, which takes " + Wording.amount(ask.cost(), ask.currency());
        }
    }

    record MoneyPutIn(long amount, String currency) implements FundingFact {
        @Override
        public String says() {
            return "put in " + Wording.amount(amount, currency);
        }
    }

    /** All that the party had put in. */
    record MoneyTakenBack(long amount, String currency, String reason) implements FundingFact {
        @Override
        public String says() {
            return "took back %s: %s".formatted(Wording.amount(amount, currency), reason);
        }
    }

    record FundingCompleted(long total, String currency) implements FundingFact {
        @Override
        public String says() {
            return "completed the funding of %s, as the last to put in".formatted(Wording.amount(total, currency));
        }
    }
}
