package org.tandem.deliver.outcomes;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.bind.agreements.Agreements;
import org.tandem.deliver.outcomes.OutcomeFact.OutcomeConfirmed;
import org.tandem.deliver.outcomes.OutcomeFact.OutcomeFound;
import org.tandem.deliver.outcomes.OutcomeFact.Window;

/** The door of outcomes: a look at the readings of a frozen plan, and its confirmation. */
@Service
public class Outcomes {

    private final OutcomeStore store;
    private final PlanStore plans;
    private final Plans names;
    private final ReadingStore readings;
    private final Agreements agreements;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Outcomes(
            OutcomeStore store,
            PlanStore plans,
            Plans names,
            ReadingStore readings,
            Agreements agreements,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.plans = plans;
        this.names = names;
        this.readings = readings;
        this.agreements = agreements;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of the space's outcomes, newest first. */
    @Transactional(readOnly = true)
    public List<Outcome> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    /** What was found last in the space, with the terms by which it was judged: one statement. */
    @Transactional(readOnly = true)
    public Optional<Newest> newest(UUID space) {
        return store.newest(space);
    }

    /** An outcome with the terms of its plan. */
    public record Newest(Outcome outcome, PlanTerms terms) {}

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Outcome> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** The looks of a plan so far, in their order. */
    @Transactional(readOnly = true)
    public List<Outcome> ofPlan(UUID space, UUID plan) {
        return store.ofPlan(space, plan);
    }

    /** Takes the plan's next look. Each look is taken once, on its day or later, at what had been read by its day. */
    @Transactional
    public Ruling look(Seat who, UUID id) {
        who.require(Act.DRAFT_PLAN);
        plans.lock(who.space(), id);
        var plan = plans.find(who.space(), id).orElseThrow();
        int look = store.ofPlan(who.space(), id).size() + 1;
        var refused = LookRule.refuses(plan, look, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (refused.isPresent()) {
            return Ruling.Refused.because("look", refused.get());
        }
        var table = LookRule.seen(
                plan.terms(), readings.table(who.space(), id, plan.terms().rhythm()), look);
        if (table.size() == 0) {
            return Ruling.Refused.because("look", "There is no reading yet. Import readings first.");
        }
        return judge(who, plan, look, table);
    }

    private Ruling judge(Seat who, Plan plan, int look, ReadingTable table) {
        var terms = plan.terms();
        var run = Analysis.run(terms, table);
        Findings findings;
        try {
            findings = Analysis.judge(terms, run, rivals(plan, look));
        } catch (IllegalArgumentException e) {
            // values that the model does not take, such as zero under logarithms: the engine names them
            return Ruling.Refused.because("look", String.valueOf(e.getMessage()));
        }
        var id = ids.next();
        ledger.record(who.did(
                OutcomeStore.subject(id),
                new OutcomeFound(
                        plan.id(),
                        plan.edition(),
                        look,
                        terms.looks().size(),
                        new Window(terms.changePeriod(), table.rows().lastKey()),
                        volume(terms, table),
                        run,
                        findings,
                        importers(plan),
                        parties(plan.space()),
                        new Separation(names.leads(plan), importers(plan)).barred())));
        return new Ruling.Done(id);
    }

    /** The p of the project's other paying measures at the same look; 1 for one that was not looked at yet. */
    private List<Double> rivals(Plan plan, int look) {
        var project = plan.terms().project();
        if (project == null || plan.terms().value() == null) {
            return List.of();
        }
        return plans.ofProject(plan.space(), project.id()).stream()
                .filter(other -> !other.id().equals(plan.id())
                        && other.signed()
                        && other.terms().value() != null)
                .map(other -> store.ofPlan(plan.space(), other.id()).stream()
                        .filter(outcome -> outcome.look() == look)
                        .map(outcome -> outcome.findings().p())
                        .findFirst()
                        .orElse(1.))
                .toList();
    }

    private static String volume(PlanTerms terms, ReadingTable table) {
        return table.rows().tailMap(terms.changePeriod(), true).values().stream()
                .filter(cells -> cells.containsKey(Column.VALUE))
                .map(cells ->
                        new BigDecimal(terms.measure().volume() == null ? "1" : cells.getOrDefault(Column.VOLUME, "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private List<UUID> importers(Plan plan) {
        return readings.imports(plan.space(), plan.id()).stream()
                .filter(ReadingImport::counts)
                .map(ReadingImport::person)
                .distinct()
                .toList();
    }

    private List<UUID> parties(UUID space) {
        return agreements.parties(space).stream().map(Party::organisation).toList();
    }

    /**
     * Confirms what was found: the data are what they say, the plan was kept. Refused to who leads the project or imported
     * its readings [N3], and where another project's claim already covers the same measure and window [N2].
     */
    @Transactional
    public Ruling confirm(Seat who, UUID id, int version) {
        who.require(Act.CONFIRM_OUTCOME);
        var outcome = store.find(who.space(), id).orElseThrow();
        var plan = plans.find(who.space(), outcome.plan()).orElseThrow();
        if (outcome.confirmed() != null) {
            return Ruling.Refused.because("confirmation", "This outcome is confirmed already.");
        }
        plans.lockMeasure(who.space(), plan.terms().measure().key());
        var refused = separation(plan, outcome)
                .refuses(who.person(), names.nameOf(who.space(), who.person()), "confirm its outcome")
                .or(() -> paidElsewhere(outcome, plan));
        if (refused.isPresent()) {
            return Ruling.Refused.because("confirmation", refused.get());
        }
        var statement = outcome.claimed() && plan.pays();
        ledger.record(
                who.did(OutcomeStore.subject(id), new OutcomeConfirmed(plan.id(), statement, parties(who.space())))
                        .expecting(version));
        return new Ruling.Done(id);
    }

    private Optional<String> paidElsewhere(Outcome outcome, Plan plan) {
        if (!outcome.claimed()) {
            return Optional.empty();
        }
        return store.claimsOf(outcome.space(), outcome).stream()
                .filter(other -> other.found().window().meets(outcome.found().window()))
                .findFirst()
                .map(first ->
                        "“%s” claimed “%s” for %s to %s first, confirmed on %s. A measure's window is claimed and paid once."
                                .formatted(
                                        first.title(),
                                        plan.terms().measure().name(),
                                        plan.terms()
                                                .rhythm()
                                                .label(first.found().window().first()),
                                        plan.terms()
                                                .rhythm()
                                                .label(first.found().window().last()),
                                        LocalDate.ofInstant(
                                                java.util.Objects.requireNonNull(first.confirmed())
                                                        .at(),
                                                ZoneOffset.UTC)));
    }

    /** Who may not act on an outcome. */
    @Transactional(readOnly = true)
    public Separation separation(Plan plan, Outcome outcome) {
        return new Separation(names.leads(plan), outcome.found().importers());
    }
}
