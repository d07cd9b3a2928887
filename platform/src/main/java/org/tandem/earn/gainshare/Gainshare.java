package org.tandem.earn.gainshare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.deliver.outcomes.Findings.Interval;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plan;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.earn.gainshare.Inputs.Amount;
import org.tandem.earn.gainshare.Inputs.Improvement;
import org.tandem.earn.gainshare.Inputs.PartyShare;
import org.tandem.earn.gainshare.Inputs.Sharing;
import org.tandem.earn.gainshare.Inputs.Source;
import org.tandem.earn.gainshare.StatementFact.StatementDrawn;
import org.tandem.earn.gainshare.StatementFact.StatementSigned;
import org.tandem.earn.gainshare.StatementFact.StatementWithdrawn;

/** The door of gain share: a statement is drawn from a confirmed outcome and signed by the finance seat of each side. */
@Service
public class Gainshare {

    private final StatementStore store;
    private final Outcomes outcomes;
    private final Plans plans;
    private final Agreements agreements;
    private final Ledger ledger;
    private final Ids ids;

    Gainshare(StatementStore store, Outcomes outcomes, Plans plans, Agreements agreements, Ledger ledger, Ids ids) {
        this.store = store;
        this.outcomes = outcomes;
        this.plans = plans;
        this.agreements = agreements;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** A page of the space's statements, newest first. */
    @Transactional(readOnly = true)
    public List<Statement> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** The statement of an outcome that counts. */
    @Transactional(readOnly = true)
    public Optional<Statement> ofOutcome(UUID space, UUID outcome) {
        return store.ofOutcome(space, outcome);
    }

    /** The verified benefit over time: the sum of the settled statements [D8]. */
    @Transactional(readOnly = true)
    public Curve curve(UUID space) {
        return Curve.of(store.settled(space));
    }

    /** Draws the statement of a confirmed outcome by the terms in force. */
    @Transactional
    public Ruling draw(Seat who, UUID outcomeId) {
        who.require(Act.DRAW_STATEMENT);
        var outcome = outcomes.find(who.space(), outcomeId).orElseThrow();
        var plan = plans.find(who.space(), outcome.plan()).orElseThrow();
        var refused = StatementRule.refusesDrawing(plan, outcome).or(() -> open(outcome));
        if (refused.isPresent()) {
            return Ruling.Refused.because("statement", refused.get());
        }
        var binding = agreements.inForce(who.space());
        if (binding.isEmpty()) {
            return Ruling.Refused.because(
                    "statement", "No agreement is in force yet, so nobody knows the shares. Sign the agreement first.");
        }
        var inputs = inputs(plan, outcome, sharing(who.space(), binding.get()));
        return draw(who, inputs, outcomes.separation(plan, outcome).barred());
    }

    private Ruling draw(Seat who, Inputs inputs, List<UUID> barred) {
        var obstacle = inputs.obstacle();
        if (obstacle != null) {
            return Ruling.Refused.because("statement", obstacle);
        }
        var id = ids.next();
        ledger.record(who.did(StatementStore.subject(id), new StatementDrawn(inputs, Settlement.of(inputs), barred)));
        return new Ruling.Done(id);
    }

    /** A look is paid once, and the looks of a plan one after the other. */
    private Optional<String> open(Outcome outcome) {
        return store.ofPlan(outcome.space(), outcome.plan()).stream()
                .filter(earlier ->
                        earlier.settled() == null || earlier.inputs().source().look() >= outcome.look())
                .findFirst()
                .map(earlier -> earlier.settled() == null
                        ? "The statement of look %d is not signed by every side yet. Sign or withdraw it first."
                                .formatted(earlier.inputs().source().look())
                        : "Look %d has its statement already; this one is look %d."
                                .formatted(earlier.inputs().source().look(), outcome.look()));
    }

    private Inputs inputs(Plan plan, Outcome outcome, Sharing sharing) {
        var found = outcome.found();
        var effect = Objects.requireNonNull(outcome.findings().effect());
        var measure = plan.terms().measure();
        var source = new Source(
                outcome.id(),
                plan.id(),
                plan.terms().title(),
                measure.name(),
                measure.unit(),
                found.look(),
                found.looks(),
                effect.periodsAfter(),
                outcome.claimed());
        return new Inputs(
                source,
                improvement(effect.absolute(), measure.lowerIsBetter()),
                found.volume(),
                Objects.requireNonNull(plan.terms().value()),
                sharing,
                paid(outcome, sharing));
    }

    private static Improvement improvement(Interval effect, boolean lowerIsBetter) {
        return lowerIsBetter
                ? new Improvement(digits(-effect.value()), digits(-effect.high()), digits(-effect.low()))
                : new Improvement(digits(effect.value()), digits(effect.low()), digits(effect.high()));
    }

    private static String digits(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    private List<Amount> paid(Outcome outcome, Sharing sharing) {
        var earlier = store.ofPlan(outcome.space(), outcome.plan());
        return sharing.shares().stream()
                .map(share -> new Amount(
                        share.party(),
                        share.name(),
                        earlier.stream()
                                .flatMap(statement -> statement.settlement().amounts().stream())
                                .filter(amount -> amount.party().equals(share.party()))
                                .mapToLong(Amount::amount)
                                .sum()))
                .toList();
    }

    private Sharing sharing(UUID space, Binding binding) {
        var shares = agreements.parties(space).stream()
                .map(party -> new PartyShare(
                        party.organisation(),
                        party.name(),
                        binding.shareOf(party.organisation()).digits()))
                .toList();
        return new Sharing(
                binding.edition(),
                binding.currency(),
                shares,
                binding.terms().money().gainShare());
    }

    /**
     * Signs for the seat's party. The last signature settles the statement.
     *
     * @param version the version that was shown to the signer
     */
    @Transactional
    public Ruling sign(Seat who, UUID id, int version) {
        who.require(Act.SIGN_STATEMENT);
        store.lock(who.space(), id);
        var statement = store.find(who.space(), id).orElseThrow();
        var refused = refuses(who, statement);
        if (refused.isPresent()) {
            return Ruling.Refused.because("signature", refused.get());
        }
        var complete = statement.inputs().sharing().parties().stream()
                .allMatch(party -> party.equals(who.party()) || statement.signedBy(party));
        ledger.record(who.did(StatementStore.subject(id), new StatementSigned(complete))
                .expecting(version));
        return new Ruling.Done(id);
    }

    private Optional<String> refuses(Seat who, Statement statement) {
        if (!statement.counts()) {
            return Optional.of("This statement was withdrawn.");
        }
        if (!statement.inputs().sharing().parties().contains(who.party())) {
            return Optional.of("Your party has no part in this statement, so it does not sign it.");
        }
        if (statement.signedBy(who.party())) {
            return Optional.of("Your party has signed this statement already.");
        }
        var source = statement.inputs().source();
        var outcome = outcomes.find(who.space(), source.outcome()).orElseThrow();
        var plan = plans.find(who.space(), source.plan()).orElseThrow();
        return outcomes.separation(plan, outcome)
                .refuses(who.person(), plans.nameOf(who.space(), who.person()), "sign its statement")
                .or(() -> StatementRule.refusesSigning(who, statement));
    }

    /** Takes back a statement that is not settled yet. */
    @Transactional
    public Ruling withdraw(Seat who, UUID id, String reason) {
        who.require(Act.DRAW_STATEMENT);
        store.lock(who.space(), id);
        var statement = store.find(who.space(), id).orElseThrow();
        if (statement.settled() != null || !statement.counts()) {
            return Ruling.Refused.because("reason", "A statement that is settled or withdrawn stays as it is.");
        }
        if (reason.isBlank() || reason.length() > 200) {
            return Ruling.Refused.because("reason", "Say in up to 200 characters why it is withdrawn.");
        }
        var sharing = statement.inputs().sharing();
        ledger.record(who.did(
                StatementStore.subject(id),
                new StatementWithdrawn(statement.inputs().source().outcome(), reason.strip(), sharing.parties())));
        return new Ruling.Done(id);
    }
}
