package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.base.identity.Party;
import org.tandem.base.ledger.Count;

/**
 * What an agreement needs before anybody may sign it. The one page alone needs the one page [N1]. The full agreement needs
 * also each side's own and other's gain [C7], every shared aim rated by all and each divergence above the limit resolved
 * or noted [C11], and an exit plan.
 */
final class SigningRule {

    private SigningRule() {}

    /** All that is missing, in the order of the sections. */
    static List<Problem> gaps(Setting setting, List<AimComparison> aims) {
        var terms = setting.terms();
        var gaps = new ArrayList<>(terms.basis().gaps(setting));
        if (terms.full()) {
            setting.parties().forEach(party -> gainGap(terms, party).ifPresent(gaps::add));
            aims.stream()
                    .filter(AimComparison::unsettled)
                    .map(SigningRule::aimGap)
                    .forEach(gaps::add);
            exitGap(terms).ifPresent(gaps::add);
        }
        return gaps;
    }

    private static Optional<Problem> gainGap(Terms terms, Party party) {
        var complete = terms.purpose().gainOf(party.organisation()).filter(Gain::complete);
        return complete.isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "gains",
                        "%s has not yet said both what it gains and what the other side gains."
                                .formatted(party.name())));
    }

    private static Problem aimGap(AimComparison aim) {
        return new Problem(
                "aims",
                aim.revealed()
                        ? "The ratings of \"%s\" differ by %s; more than %d must be resolved or noted."
                                .formatted(aim.aim().words(), Count.of(aim.spread(), "point"), AimComparison.LIMIT)
                        : "\"%s\" is not yet rated by every side."
                                .formatted(aim.aim().words()));
    }

    private static Optional<Problem> exitGap(Terms terms) {
        return terms.delivery().exit().complete()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "exit",
                        "The exit plan needs at least one trigger, a plan, a notice and a date for its drill."));
    }

    /** Refuses a signature above the signer's limit [N3]: what the party may lose or put in counts. */
    static Optional<Problem> limit(Setting setting) {
        var limit = setting.who().signingLimit();
        return setting.terms()
                .money()
                .stakeOf(setting.who().party())
                .map(stake -> Math.max(stake.cap(), stake.maximumLoss()))
                .filter(amount -> limit != null && amount > limit)
                .map(amount -> new Problem(
                        "limit",
                        "Your party binds itself up to %d in the smallest unit; your signing limit is %d. Ask a leader with a higher limit to sign."
                                .formatted(amount, limit)));
    }
}
