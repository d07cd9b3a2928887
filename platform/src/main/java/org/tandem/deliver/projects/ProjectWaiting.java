package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Waiting;
import org.tandem.base.notices.Waiting.Request;
import org.tandem.deliver.projects.ProjectFact.CharterRestated;
import org.tandem.deliver.projects.ProjectFact.GateDecided;
import org.tandem.deliver.projects.ProjectFact.MemberPlaced;
import org.tandem.deliver.projects.ProjectFact.MemberReleased;
import org.tandem.deliver.projects.ProjectFact.PhaseAdded;
import org.tandem.deliver.projects.ProjectFact.PhaseDropped;
import org.tandem.deliver.projects.ProjectFact.ProjectDrafted;
import org.tandem.deliver.projects.ProjectFact.ProjectStarted;

/** What each fact of a project lets wait on whom, and what it ends. */
@Component
class ProjectWaiting {

    private final Waiting waiting;

    ProjectWaiting(Waiting waiting) {
        this.waiting = waiting;
    }

    /** @param project as the fact left it */
    void follow(Recorded recorded, ProjectFact fact, Project project) {
        switch (fact) {
            case ProjectDrafted drafted -> start(recorded, project, drafted.starters());
            case ProjectStarted started -> gate(recorded, project, started.deciders());
            case GateDecided decided -> gate(recorded, project, decided.deciders());
            case CharterRestated restated -> {}
            case MemberPlaced placed -> {}
            case MemberReleased released -> {}
            case PhaseAdded added -> {}
            case PhaseDropped dropped -> {}
        }
    }

    /** Either side may start it. */
    private void start(Recorded recorded, Project project, List<UUID> starters) {
        var request = request("Start the project “%s” when what it needs is signed", project);
        starters.forEach(party -> waiting.on(party, Act.START_PROJECT, recorded, request));
    }

    /** The gate of the phase under way waits on its lead, or on the leaders of each side where it is joint. */
    private void gate(Recorded recorded, Project project, List<UUID> deciders) {
        waiting.over(Act.START_PROJECT, recorded.space(), recorded.object());
        waiting.over(Act.RUN_PROJECT, recorded.space(), recorded.object());
        if (!(project.course() instanceof Course.Running(var since, var phase))) {
            return;
        }
        var request = request("Decide at the gate of phase " + phase + " of “%s”", project);
        var lead = project.phases().get(phase - 1).lead();
        if (lead == null) {
            deciders.forEach(party -> waiting.on(party, Act.START_PROJECT, recorded, request));
        } else {
            waiting.onPerson(lead, Act.RUN_PROJECT, recorded, request);
        }
    }

    private static Request request(String words, Project project) {
        return new Request(words.formatted(project.charter().title()), "projects/" + project.id());
    }
}
