package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.bind.agreements.AgreementFact.AgreementEnteredIntoForce;
import org.tandem.bind.agreements.AgreementFact.AgreementSigned;
import org.tandem.bind.agreements.AgreementFact.RestatementAccepted;
import org.tandem.bind.agreements.AgreementFact.RestatementDeclined;

/** The door of signing. A signature is put under the version that the signer saw, and under no other. */
@Service
public class Signatures {

    private final AgreementStore store;
    private final Spaces spaces;
    private final Ledger ledger;

    Signatures(AgreementStore store, Spaces spaces, Ledger ledger) {
        this.store = store;
        this.spaces = spaces;
        this.ledger = ledger;
    }

    /** What must be said, rated or noted before the newest version may be signed; nothing when it may. */
    @Transactional(readOnly = true)
    public List<Problem> gaps(Seat who) {
        return gaps(who, store.agreement(who.space()));
    }

    private List<Problem> gaps(Seat who, Agreement agreement) {
        var setting = setting(who, agreement);
        return SigningRule.gaps(setting, comparisons(who.space(), agreement));
    }

    private List<AimComparison> comparisons(UUID space, Agreement agreement) {
        return Ratings.compare(agreement.terms(), store.ratings(space));
    }

    private Setting setting(Seat who, Agreement agreement) {
        return new Setting(who, parties(who.space()), spaces.holders(who.space()), agreement.terms());
    }

    private List<Party> parties(UUID space) {
        return Setting.signing(spaces.parties(space));
    }

    /**
     * Signs for one's party. Whoever signs a change of an agreement in force after its proposer restates it [E11].
     *
     * @param edition the version that was shown
     * @param restatement the change in the signer's own words; ignored where none is asked
     * @throws Outdated when the agreement has moved on from the version that was shown
     */
    @Transactional
    public Signing sign(Seat who, int edition, @Nullable String restatement) {
        who.require(Act.SIGN_AGREEMENT);
        var agreement = shown(who.space(), edition);
        var refused = refusal(who, agreement, restatement);
        if (!refused.isEmpty()) {
            return new Signing.Refused(refused);
        }
        var proposer = restatesTo(agreement);
        var words = proposer == null || restatement == null ? null : restatement.strip();
        return record(who, new AgreementSigned(edition, words, missing(who, agreement), proposer), edition);
    }

    private Agreement shown(UUID space, int edition) {
        store.lock(space);
        var agreement = store.agreement(space);
        if (agreement.edition() != edition) {
            throw new Outdated(Subjects.agreement(space), edition, agreement.edition());
        }
        return agreement;
    }

    private List<Problem> refusal(Seat who, Agreement agreement, @Nullable String restatement) {
        var state = stateRefusal(who, agreement, restatement);
        if (!state.isEmpty()) {
            return state;
        }
        var gaps = gaps(who, agreement);
        return gaps.isEmpty()
                ? SigningRule.limit(setting(who, agreement)).stream().toList()
                : gaps;
    }

    private List<Problem> stateRefusal(Seat who, Agreement agreement, @Nullable String restatement) {
        if (parties(who.space()).size() < 2) {
            return List.of(new Problem("parties", "An agreement takes two parties. Invite the other side first."));
        }
        return switch (agreement) {
            case Agreement.NotBegun n ->
                List.of(new Problem("agreement", "Nothing is written yet. Fill in the one page first."));
            case Agreement.InForce force ->
                List.of(new Problem(
                        "agreement",
                        "Version %d is in force already. A change makes a new version to sign."
                                .formatted(force.version().edition())));
            case Agreement.Draft draft -> again(who, agreement);
            case Agreement.Amending amending -> {
                var again = again(who, agreement);
                yield again.isEmpty() ? RestatementRule.check(restatesTo(agreement), restatement) : again;
            }
        };
    }

    private static List<Problem> again(Seat who, Agreement agreement) {
        return agreement
                .signatureOf(who.party())
                .filter(signature -> !(signature.restatement() instanceof Restatement.Declined))
                .map(signature -> List.of(new Problem(
                        "agreement",
                        "Your party has signed version %d already. It waits for the other side."
                                .formatted(agreement.edition()))))
                .orElseGet(List::of);
    }

    /** To whom a signer of this version restates it; null for the first to sign it, and for a first agreement. */
    private static @Nullable UUID restatesTo(Agreement agreement) {
        return switch (agreement) {
            case Agreement.NotBegun n -> null;
            case Agreement.Draft draft -> null;
            case Agreement.InForce force -> null;
            case Agreement.Amending amending -> amending.proposer().orElse(null);
        };
    }

    private List<UUID> missing(Seat who, Agreement agreement) {
        return parties(who.space()).stream()
                .map(Party::organisation)
                .filter(party -> !party.equals(who.party()))
                .filter(party -> agreement.signatureOf(party).isEmpty())
                .toList();
    }

    /** Accepts how another side restated one's own proposal. */
    @Transactional
    public Signing accept(Seat who, int edition, UUID of) {
        who.require(Act.SIGN_AGREEMENT);
        var refused = RestatementRule.answerable(who, shown(who.space(), edition), of);
        return refused.isPresent()
                ? new Signing.Refused(List.of(refused.get()))
                : record(who, new RestatementAccepted(edition, of), edition);
    }

    /** Says why a restatement misses the point; the other side restates again. */
    @Transactional
    public Signing decline(Seat who, int edition, UUID of, String reason) {
        who.require(Act.SIGN_AGREEMENT);
        if (reason.isBlank() || reason.length() > Texts.PARAGRAPHS) {
            return Signing.Refused.because("reason", "Say what the restatement misses, in up to 4000 characters.");
        }
        var refused = RestatementRule.answerable(who, shown(who.space(), edition), of);
        return refused.isPresent()
                ? new Signing.Refused(List.of(refused.get()))
                : record(who, new RestatementDeclined(edition, of, reason.strip()), edition);
    }

    private Signing record(Seat who, Fact fact, int edition) {
        ledger.record(who.did(Subjects.agreement(who.space()), fact));
        if (!agreed(who.space())) {
            return new Signing.Signed();
        }
        ledger.record(who.did(Subjects.agreement(who.space()), new AgreementEnteredIntoForce(edition)));
        return new Signing.EnteredIntoForce();
    }

    private boolean agreed(UUID space) {
        var agreement = store.agreement(space);
        return parties(space).stream()
                .allMatch(party -> agreement
                        .signatureOf(party.organisation())
                        .filter(Signature::counts)
                        .isPresent());
    }
}
