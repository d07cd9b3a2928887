package org.tandem.earn.gainshare;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.Plan;

/** When a statement may be drawn, and by whom it may be signed. */
final class StatementRule {

    private StatementRule() {}

    /** Why no statement can be drawn from this outcome; empty when one can. */
    static Optional<String> refusesDrawing(Plan plan, Outcome outcome) {
        if (outcome.confirmed() == null) {
            return Optional.of("Nobody has confirmed this outcome yet. A statement follows a confirmed outcome.");
        }
        if (plan.terms().value() == null) {
            return Optional.of("The plan has no value rule: its outcome is shown and pays nothing.");
        }
        var late = plan.retrospective() && !plan.pays();
        if (late) {
            return Optional.of("The plan is retrospective: %s. Its outcome is shown and pays nothing by itself."
                    .formatted(java.util.Objects.requireNonNull(plan.frozen()).retrospective()));
        }
        var effect = outcome.findings().effect();
        if (effect == null || (!outcome.claimed() && !outcome.found().last())) {
            return Optional.of("The effect is not claimed at this look, so there is nothing to pay.");
        }
        return Optional.empty();
    }

    /** Refuses a signature above the signer's limit, naming both amounts [N3]. */
    static Optional<String> refusesSigning(Seat who, Statement statement) {
        var limit = who.signingLimit();
        long amount = Math.abs(statement.settlement().payment());
        return limit == null || amount <= limit
                ? Optional.empty()
                : Optional.of(
                        "The statement is about %s; your signing limit is %s. Ask a finance seat of your party with a higher limit."
                                .formatted(money(amount, statement.currency()), money(limit, statement.currency())));
    }

    static String money(long smallest, String currency) {
        var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return "%s %s".formatted(BigDecimal.valueOf(smallest, digits).toPlainString(), currency);
    }
}
