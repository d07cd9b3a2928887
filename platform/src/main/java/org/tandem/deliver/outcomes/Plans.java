package org.tandem.deliver.outcomes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Problem;
import org.tandem.deliver.outcomes.PlanFact.PlanDrafted;
import org.tandem.deliver.outcomes.PlanFact.PlanFrozen;
import org.tandem.deliver.outcomes.PlanFact.PlanRetirementAsked;
import org.tandem.deliver.outcomes.PlanFact.PlanSigned;
import org.tandem.deliver.outcomes.PlanFact.SampleTaken;
import org.tandem.deliver.projects.Projects;

/** The door of measurement plans: drafted, signed by a leader and the finance seat of each side, frozen. */
@Service
public class Plans {

    /** The seats of each party that sign a plan. */
    public static final List<Role> SIGNING = List.of(Role.LEADER, Role.FINANCE);

    private final PlanStore store;
    private final ReadingStore readings;
    private final Agreements agreements;
    private final Projects projects;
    private final Spaces spaces;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Plans(
            PlanStore store,
            ReadingStore readings,
            Agreements agreements,
            Projects projects,
            Spaces spaces,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.readings = readings;
        this.agreements = agreements;
        this.projects = projects;
        this.spaces = spaces;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of the space's plans, newest first. */
    @Transactional(readOnly = true)
    public List<Plan> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Plan> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** The plans of a project, oldest first. */
    @Transactional(readOnly = true)
    public List<Plan> ofProject(UUID space, UUID project) {
        return store.ofProject(space, project);
    }

    /** The parties that sign, in the order in which they joined. */
    @Transactional(readOnly = true)
    public List<Party> parties(UUID space) {
        return agreements.parties(space);
    }

    @Transactional
    public Ruling draft(Seat who, PlanTerms terms) {
        who.require(Act.DRAFT_PLAN);
        return write(who, ids.next(), 1, terms);
    }

    /** @param edition the edition that the writer saw; the signatures under it are void */
    @Transactional
    public Ruling redraft(Seat who, UUID id, int edition, PlanTerms terms) {
        who.require(Act.DRAFT_PLAN);
        var plan = locked(who, id, edition);
        if (plan.signed()) {
            return Ruling.Refused.because(
                    "title", "This plan is frozen: every side signed it. Draft another, or retire this one together.");
        }
        if (!plan.terms().columns().equals(terms.columns()) || plan.terms().rhythm() != terms.rhythm()) {
            if (readings.table(who.space(), id, plan.terms().rhythm()).size() > 0) {
                return Ruling.Refused.because(
                        "measure",
                        "Readings were imported for these measures. Withdraw them first, or draft another plan.");
            }
        }
        return write(who, id, edition + 1, terms);
    }

    private Ruling write(Seat who, UUID id, int edition, PlanTerms terms) {
        var problems = Stream.concat(terms.problems().stream(), linkProblem(who.space(), terms.project()).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Ruling.Refused(problems);
        }
        ledger.record(who.did(PlanStore.subject(id), new PlanDrafted(edition, named(who.space(), terms))));
        return new Ruling.Done(id);
    }

    /** The project is one of this space, and who leads it has a seat here. */
    private Optional<Problem> linkProblem(UUID space, @Nullable ProjectLink link) {
        if (link == null) {
            return Optional.empty();
        }
        if (projects.find(space, link.id()).isEmpty()) {
            return Optional.of(
                    new Problem("project", "There is no such project here. Choose one of the list, or none."));
        }
        var lead = link.lead();
        return lead == null
                        || spaces.holders(space).stream()
                                .anyMatch(holder -> holder.person().equals(lead))
                ? Optional.empty()
                : Optional.of(
                        new Problem("lead", "Whoever leads the project has a seat here. Choose one of the list."));
    }

    /** The project is called what it calls itself. */
    private PlanTerms named(UUID space, PlanTerms terms) {
        var link = terms.project();
        return link == null
                ? terms
                : projects.find(space, link.id())
                        .map(project -> terms.of(
                                new ProjectLink(link.id(), project.charter().title(), link.lead())))
                        .orElse(terms);
    }

    /** Who leads the project of a plan or one of its phases: they neither confirm its outcome nor sign for it [N3]. */
    Set<UUID> leads(Plan plan) {
        var link = plan.terms().project();
        if (link == null) {
            return Set.of();
        }
        var leads = new LinkedHashSet<UUID>();
        projects.find(plan.space(), link.id()).ifPresent(project -> leads.addAll(project.leads()));
        if (link.lead() != null) {
            leads.add(link.lead());
        }
        return leads;
    }

    /**
     * Signs as the seat's role. The last signature that was missing freezes the plan.
     *
     * @param edition the edition that was shown to the signer
     */
    @Transactional
    public Ruling sign(Seat who, UUID id, int edition) {
        who.require(Act.SIGN_PLAN);
        var plan = locked(who, id, edition);
        if (plan.signedBy(who.party(), who.role())) {
            return Ruling.Refused.because(
                    "signature",
                    "A %s of your party has signed this version already."
                            .formatted(who.role().title().toLowerCase(java.util.Locale.ROOT)));
        }
        if (plan.signed() || plan.retired() != null) {
            return Ruling.Refused.because("signature", "This plan is closed for signatures.");
        }
        var parties = ids(who.space());
        var missing = missing(plan, parties, who);
        ledger.record(who.did(PlanStore.subject(id), new PlanSigned(edition, who.role(), missing)));
        if (missing.isEmpty()) {
            freeze(who, plan, parties);
        }
        return new Ruling.Done(id);
    }

    /** The parties that lack a signature once this seat has signed. */
    private static List<UUID> missing(Plan plan, List<UUID> parties, Seat who) {
        return parties.stream()
                .filter(party -> SIGNING.stream()
                        .anyMatch(role ->
                                !plan.signedBy(party, role) && !(party.equals(who.party()) && role == who.role())))
                .toList();
    }

    private void freeze(Seat who, Plan plan, List<UUID> parties) {
        var table = readings.table(who.space(), plan.id(), plan.terms().rhythm());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var late = Retrospect.reason(plan.terms(), table, today);
        ledger.record(who.did(
                PlanStore.subject(plan.id()),
                new PlanFrozen(plan.edition(), table.size(), table.hash(), late, parties)));
    }

    /** Asks for the end of a measure; it is retired when every party has asked. Its readings stay as they are [D14]. */
    @Transactional
    public Ruling retire(Seat who, UUID id, String reason) {
        who.require(Act.DRAFT_PLAN);
        store.lock(who.space(), id);
        if (reason.isBlank() || reason.length() > PlanTerms.LONGEST) {
            return Ruling.Refused.because("reason", "Say in up to 200 characters why the measure ends.");
        }
        var asked = new ArrayList<>(store.retiring(who.space(), id));
        if (asked.contains(who.party())) {
            return Ruling.Refused.because("reason", "Your party has asked for this already; the other side has not.");
        }
        asked.add(who.party());
        var waiting = ids(who.space()).stream()
                .filter(party -> !asked.contains(party))
                .toList();
        ledger.record(
                who.did(PlanStore.subject(id), new PlanRetirementAsked(reason.strip(), waiting.isEmpty(), waiting)));
        return new Ruling.Done(id);
    }

    /** Notes cases that were drawn and checked [D12]. */
    @Transactional
    public Ruling sample(Seat who, UUID id, Sample sample) {
        who.require(Act.IMPORT_READINGS);
        if (!sample.sound() || sample.what().isEmpty() || sample.what().length() > PlanTerms.LONGEST) {
            return Ruling.Refused.because(
                    "cases",
                    "A sample names what was checked, at least one case, no more successes (%d) than cases (%d) and a target of 0 to 100 %%."
                            .formatted(sample.successes(), sample.cases()));
        }
        ledger.record(who.did(PlanStore.subject(id), new SampleTaken(sample)));
        return new Ruling.Done(id);
    }

    @Transactional(readOnly = true)
    public List<Sample> samples(UUID space, UUID plan) {
        return store.samples(space, plan);
    }

    /** The signatures that a plan lacks, in words: "Finance of Meridian Services". */
    @Transactional(readOnly = true)
    public List<String> unsigned(Plan plan) {
        return agreements.parties(plan.space()).stream()
                .flatMap(party -> SIGNING.stream()
                        .filter(role -> !plan.signedBy(party.organisation(), role))
                        .map(role -> role.title() + " of " + party.name()))
                .toList();
    }

    private List<UUID> ids(UUID space) {
        return agreements.parties(space).stream().map(Party::organisation).toList();
    }

    private Plan locked(Seat who, UUID id, int edition) {
        store.lock(who.space(), id);
        var plan = store.find(who.space(), id)
                .orElseThrow(() -> new IllegalArgumentException("There is no plan %s here.".formatted(id)));
        if (plan.edition() != edition) {
            throw new Outdated(PlanStore.subject(id), edition, plan.edition());
        }
        return plan;
    }

    /** Who sits in the space, for the names of signers. */
    @Transactional(readOnly = true)
    public String nameOf(UUID space, UUID person) {
        return spaces.holders(space).stream()
                .filter(holder -> holder.person().equals(person))
                .map(org.tandem.base.identity.SeatHolder::name)
                .findFirst()
                .orElse("Somebody who left");
    }
}
