package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Waiting;
import org.tandem.base.notices.Waiting.Request;
import org.tandem.bind.agreements.AgreementFact.AgreementDrafted;
import org.tandem.bind.agreements.AgreementFact.AgreementEnteredIntoForce;
import org.tandem.bind.agreements.AgreementFact.AgreementSigned;
import org.tandem.bind.agreements.AgreementFact.AimsRated;
import org.tandem.bind.agreements.AgreementFact.RatingsHandedIn;
import org.tandem.bind.agreements.AgreementFact.RatingsRevealed;
import org.tandem.bind.agreements.AgreementFact.RestatementAccepted;
import org.tandem.bind.agreements.AgreementFact.RestatementDeclined;
import org.tandem.bind.agreements.AgreementFact.ServiceLevelsNoted;
import org.tandem.bind.agreements.AgreementFact.SetupSpent;

/** What each fact of an agreement lets wait on whom, and what it ends. */
@Component
class AgreementWaiting {

    private final Waiting waiting;

    AgreementWaiting(Waiting waiting) {
        this.waiting = waiting;
    }

    void follow(Recorded recorded, AgreementFact fact) {
        switch (fact) {
            case AgreementDrafted drafted -> {
                over(Act.SIGN_AGREEMENT, recorded);
                askForRatings(recorded, drafted);
            }
            case AgreementSigned signed -> signed(recorded, signed);
            case RestatementAccepted accepted -> waiting.done(recorded.party(), Act.SIGN_AGREEMENT, recorded);
            case RestatementDeclined declined -> {
                waiting.done(recorded.party(), Act.SIGN_AGREEMENT, recorded);
                ask(declined.of(), recorded, "Restate version %d of the agreement again".formatted(declined.edition()));
            }
            case AgreementEnteredIntoForce entered -> over(Act.SIGN_AGREEMENT, recorded);
            case RatingsHandedIn in -> {
                waiting.done(recorded.party(), Act.RATE_AIMS, recorded);
                rate(in.waiting(), recorded);
            }
            case AimsRated rated -> {}
            case RatingsRevealed revealed -> {}
            case SetupSpent spent -> {}
            case ServiceLevelsNoted noted -> {}
        }
    }

    private void askForRatings(Recorded recorded, AgreementDrafted drafted) {
        if (drafted.unrated().isEmpty()) {
            over(Act.RATE_AIMS, recorded);
        }
        rate(drafted.unrated(), recorded);
    }

    private void signed(Recorded recorded, AgreementSigned signed) {
        waiting.done(recorded.party(), Act.SIGN_AGREEMENT, recorded);
        signed.waiting()
                .forEach(party -> ask(party, recorded, "Sign version %d of the agreement".formatted(signed.edition())));
        var proposer = signed.proposer();
        if (proposer != null) {
            ask(proposer, recorded, "Accept or correct the restatement of version %d".formatted(signed.edition()));
        }
    }

    private void ask(UUID party, Recorded since, String words) {
        waiting.on(party, Act.SIGN_AGREEMENT, since, new Request(words, "agreement/signature"));
    }

    private void rate(List<UUID> parties, Recorded since) {
        parties.forEach(party -> waiting.on(
                party,
                Act.RATE_AIMS,
                since,
                new Request("Rate the shared aims of the agreement", "agreement/ratings")));
    }

    private void over(Act act, Recorded recorded) {
        waiting.over(act, recorded.space(), recorded.object());
    }
}
