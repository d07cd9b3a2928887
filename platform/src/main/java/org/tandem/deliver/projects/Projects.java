package org.tandem.deliver.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Reading;
import org.tandem.base.ledger.Subject;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.projects.ProjectChange.Done;
import org.tandem.deliver.projects.ProjectChange.Refused;
import org.tandem.deliver.projects.ProjectFact.CharterRestated;
import org.tandem.deliver.projects.ProjectFact.GateDecided;
import org.tandem.deliver.projects.ProjectFact.ProjectDrafted;
import org.tandem.deliver.projects.ProjectFact.ProjectStarted;

/** The door of projects: charter, start, gates. Team and phases have a door of their own, {@link Teams}. */
@Service
public class Projects {

    private final ProjectStore store;
    private final Conditions conditions;
    private final Fundings fundings;
    private final Ledger ledger;
    private final Ids ids;

    Projects(ProjectStore store, Conditions conditions, Fundings fundings, Ledger ledger, Ids ids) {
        this.store = store;
        this.conditions = conditions;
        this.fundings = fundings;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** A page of the space's projects, newest first. */
    @Transactional(readOnly = true)
    public List<Project> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(UUID space, UUID id) {
        return Reading.once(List.of("project", space, id), () -> store.find(space, id));
    }

    /** The project that came from this joint funding. */
    @Transactional(readOnly = true)
    public Optional<Project> ofFunding(UUID space, UUID funding) {
        return store.ofFunding(space, funding);
    }

    /** What the start still lacks, and what warns. */
    @Transactional(readOnly = true)
    public Readiness readiness(UUID space, UUID id) {
        return conditions.of(find(space, id).orElseThrow()).readiness();
    }

    /** A project with all that one page of it tells. */
    @Transactional(readOnly = true)
    public Optional<Overview> overview(UUID space, UUID id) {
        return find(space, id).map(conditions::of);
    }

    /**
     * Writes the charter of a new project.
     *
     * @param funding the joint funding that it comes from; null for one that begins without
     */
    @Transactional
    public ProjectChange draft(Seat who, Charter charter, @Nullable UUID funding) {
        who.require(Act.RUN_PROJECT);
        var problems = charter.problems();
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var taken = funding == null ? Optional.<String>empty() : taken(who.space(), funding);
        if (taken.isPresent()) {
            return Refused.because("funding", taken.get());
        }
        var id = ids.next();
        var starters = conditions.setting(who.space()).partyIds();
        ledger.record(who.did(subject(id), new ProjectDrafted(charter, funding, starters)));
        return new Done(id);
    }

    /** One project a funding, so that its money is spent once. */
    private Optional<String> taken(UUID space, UUID funding) {
        if (fundings.find(space, funding).isEmpty()) {
            return Optional.of("There is no such funding here. Choose one of the list, or none.");
        }
        return store.ofFunding(space, funding)
                .map(project -> "This funding pays the project “%s” already. Choose another one, or none."
                        .formatted(project.charter().title()));
    }

    @Transactional
    public ProjectChange restate(Seat who, UUID id, int version, Charter charter) {
        who.require(Act.RUN_PROJECT);
        var problems = charter.problems();
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (known(who, id).course().over()) {
            return Conditions.OVER;
        }
        ledger.record(who.did(subject(id), new CharterRestated(charter)).expecting(version));
        return new Done(id);
    }

    /** Starts the project; refused with every condition that does not hold [C8, D40]. */
    @Transactional
    public ProjectChange start(Seat who, UUID id, int version) {
        who.require(Act.START_PROJECT);
        var project = known(who, id);
        if (!(project.course() instanceof Course.Drafted)) {
            return Refused.because("", "The project has started already.");
        }
        var missing = conditions.of(project).readiness().missing();
        if (!missing.isEmpty()) {
            return new Refused(
                    missing.stream().map(reason -> new Problem("", reason)).toList());
        }
        var started = new ProjectStarted(
                conditions.edition(who.space()), conditions.setting(who.space()).partyIds());
        ledger.record(who.did(subject(id), started).expecting(version));
        return new Done(id);
    }

    /** Decides at the gate of the phase that is under way, always with a reason. */
    @Transactional
    public ProjectChange decide(Seat who, UUID id, int version, GateDecision decision, String reason) {
        who.require(Act.RUN_PROJECT);
        var project = known(who, id);
        if (!(project.course() instanceof Course.Running(var since, var phase))) {
            return Refused.because("", "Only a project under way has a gate to decide at.");
        }
        var setting = conditions.setting(who.space());
        if (!PhaseRule.mayDecide(who, project.phases().get(phase - 1), setting)) {
            return Refused.because("decision", holder(project.phases().get(phase - 1), setting));
        }
        if (reason.isBlank()) {
            return Refused.because("reason", "Write why: the decision is read for years.");
        }
        var fact = new GateDecided(phase, decision, reason.strip(), setting.partyIds());
        ledger.record(who.did(subject(id), fact).expecting(version));
        return new Done(id);
    }

    private static String holder(Phase phase, Setting setting) {
        var lead = phase.lead();
        return lead == null
                ? "The phase “%s” is joint: a leader of either side decides at its gate.".formatted(phase.title())
                : "%s leads the phase “%s” and decides at its gate.".formatted(setting.name(lead), phase.title());
    }

    private Project known(Seat who, UUID id) {
        return store.find(who.space(), id).orElseThrow();
    }

    static Subject subject(UUID id) {
        return new Subject("project", id);
    }
}
