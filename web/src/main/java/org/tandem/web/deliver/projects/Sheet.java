package org.tandem.web.deliver.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatHolder;
import org.tandem.deliver.projects.Course;
import org.tandem.deliver.projects.Overview;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Project;
import org.tandem.deliver.projects.Readiness;
import org.tandem.web.look.Option;
import org.tandem.web.look.Show;

/** A project with the people and parties of its space, as its pages show it to one reader. */
public record Sheet(Overview overview, Seat who) {

    public Project project() {
        return overview.project();
    }

    public Readiness readiness() {
        return overview.readiness();
    }

    public List<Party> parties() {
        return overview.parties();
    }

    public List<SeatHolder> holders() {
        return overview.holders();
    }

    public String name(UUID person) {
        return holders().stream()
                .filter(holder -> holder.person().equals(person))
                .map(SeatHolder::name)
                .findFirst()
                .orElse("Somebody who has left");
    }

    public String lead(Phase phase) {
        var lead = phase.lead();
        return lead == null ? "Both sides jointly" : name(lead);
    }

    /** Whom a phase may be given to: the team, or both sides. */
    public List<Option> leads() {
        var options = new ArrayList<>(project().team().stream()
                .map(member -> Option.of(member.person().toString(), name(member.person())))
                .toList());
        options.add(Option.of(ProjectForm.JOINT, "Both sides jointly"));
        return List.copyOf(options);
    }

    public boolean drafted() {
        return project().course() instanceof Course.Drafted;
    }

    /** Where its measurement plan is drafted, below the address of the space; whoever leads the first phase leads it. */
    public String planAddress() {
        var lead = project().phases().stream().findFirst().map(Phase::lead);
        return UriComponentsBuilder.fromPath("/plans/new")
                .queryParam("project", project().id())
                .queryParamIfPresent("lead", lead)
                .encode()
                .toUriString();
    }

    public boolean over() {
        return project().course().over();
    }

    public boolean changes() {
        return !over() && who.may(Act.RUN_PROJECT);
    }

    public boolean starts() {
        return drafted() && who.may(Act.START_PROJECT);
    }

    /** Whether the reader holds the decision at the gate of the phase under way. */
    public boolean decides() {
        if (!(project().course() instanceof Course.Running(var since, var number)) || !who.may(Act.RUN_PROJECT)) {
            return false;
        }
        var lead = project().phases().get(number - 1).lead();
        return lead == null ? who.may(Act.START_PROJECT) : lead.equals(who.person());
    }

    /** One word for a phase: behind, under way, to come. */
    public String standing(int number) {
        return switch (project().course()) {
            case Course.Drafted d -> "to come";
            case Course.Running running ->
                number < running.phase() ? "passed" : number == running.phase() ? "under way" : "to come";
            case Course.Finished f -> "passed";
            case Course.Stopped stopped -> number < stopped.phase() ? "passed" : "stopped";
        };
    }

    /** One sentence that says where a project stands. */
    public static String state(Project project, Show show) {
        return switch (project.course()) {
            case Course.Drafted d -> "Being drafted; not started yet.";
            case Course.Running running ->
                "Running since %s, in phase %d of %d: %s."
                        .formatted(
                                show.date(running.since()),
                                running.phase(),
                                project.phases().size(),
                                project.phases().get(running.phase() - 1).title());
            case Course.Finished finished -> "Finished on %s.".formatted(show.date(finished.at()));
            case Course.Stopped stopped ->
                "Stopped on %s at the gate of phase %d: %s"
                        .formatted(show.date(stopped.at()), stopped.phase(), stopped.reason());
        };
    }
}
