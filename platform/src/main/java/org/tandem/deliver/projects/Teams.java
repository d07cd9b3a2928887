package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ledger;
import org.tandem.deliver.projects.ProjectChange.Done;
import org.tandem.deliver.projects.ProjectChange.Refused;
import org.tandem.deliver.projects.ProjectFact.MemberPlaced;
import org.tandem.deliver.projects.ProjectFact.MemberReleased;
import org.tandem.deliver.projects.ProjectFact.PhaseAdded;
import org.tandem.deliver.projects.ProjectFact.PhaseDropped;

/** The door of teams: who works in a project, and who leads which phase of it. */
@Service
public class Teams {

    private final ProjectStore store;
    private final Conditions conditions;
    private final Ledger ledger;

    Teams(ProjectStore store, Conditions conditions, Ledger ledger) {
        this.store = store;
        this.conditions = conditions;
        this.ledger = ledger;
    }

    /** What a person gives to the projects of this space that are not over. */
    @Transactional(readOnly = true)
    public List<Allocation> allocations(UUID space, UUID person) {
        return store.allocations(space, person);
    }

    /** Takes somebody into the team, or changes what they do there. */
    @Transactional
    public ProjectChange place(Seat who, UUID id, int version, Placement placement) {
        var project = changeable(who, id);
        if (project.course().over()) {
            return Conditions.OVER;
        }
        store.lock(who.space());
        var setting = conditions.setting(who.space());
        var elsewhere = store.allocations(who.space(), placement.person()).stream()
                .filter(one -> !one.project().equals(id))
                .toList();
        var problem = TeamRule.place(placement, setting, elsewhere);
        if (problem.isPresent()) {
            return new Refused(List.of(problem.get()));
        }
        return record(who, id, version, new MemberPlaced(member(placement, setting)));
    }

    private static Member member(Placement placement, Setting setting) {
        return new Member(
                placement.person(),
                setting.seat(placement.person()).orElseThrow().party(),
                placement.function(),
                placement.skills(),
                placement.percent());
    }

    @Transactional
    public ProjectChange release(Seat who, UUID id, int version, UUID person) {
        var project = changeable(who, id);
        if (project.course().over()) {
            return Conditions.OVER;
        }
        if (project.member(person).isEmpty()) {
            return Refused.because("person", "This person is not in the team.");
        }
        var leading = project.phases().stream().skip(project.passed()).anyMatch(phase -> person.equals(phase.lead()));
        if (leading) {
            return Refused.because(
                    "person", "This person leads a phase that is not behind the project. Hand the phase on first.");
        }
        return record(who, id, version, new MemberReleased(person));
    }

    /** Plans one more phase, after those that are planned. */
    @Transactional
    public ProjectChange addPhase(Seat who, UUID id, int version, Phase phase) {
        var project = changeable(who, id);
        if (project.course().over()) {
            return Conditions.OVER;
        }
        var problems = PhaseRule.add(phase, project, conditions.setting(who.space()));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return record(who, id, version, new PhaseAdded(project.phases().size() + 1, phase));
    }

    /**
     * Drops a phase that has not begun.
     *
     * @param number from 1; the later ones move up
     */
    @Transactional
    public ProjectChange dropPhase(Seat who, UUID id, int version, int number) {
        var project = changeable(who, id);
        if (project.course().over()) {
            return Conditions.OVER;
        }
        if (number < project.changeableFrom() || number > project.phases().size()) {
            return Refused.because(
                    "", "Phase %d cannot be dropped: only phases that have not begun can.".formatted(number));
        }
        return record(who, id, version, new PhaseDropped(number));
    }

    private Project changeable(Seat who, UUID id) {
        who.require(Act.RUN_PROJECT);
        return store.find(who.space(), id).orElseThrow();
    }

    private ProjectChange record(Seat who, UUID id, int version, ProjectFact fact) {
        ledger.record(who.did(Projects.subject(id), fact).expecting(version));
        return new Done(id);
    }
}
