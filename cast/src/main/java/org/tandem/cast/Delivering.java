package org.tandem.cast;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promise;
import org.tandem.base.commitments.Promising;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Teams;

/** The doors of projects and commitments. */
@Component
public record Delivering(Projects projects, Teams teams, Commitments commitments) {

    public UUID draft(Actor who, UUID funding, Charter charter) {
        return Granted.id(who.does(() -> projects.draft(who.seat(), charter, funding)));
    }

    public void place(Actor who, UUID project, Placement placement) {
        Granted.id(who.does(() -> teams.place(who.seat(), project, version(who, project), placement)));
    }

    public void addPhase(Actor who, UUID project, Phase phase) {
        Granted.id(who.does(() -> teams.addPhase(who.seat(), project, version(who, project), phase)));
    }

    public void start(Actor who, UUID project) {
        Granted.id(tryToStart(who, project));
    }

    public ProjectChange tryToStart(Actor who, UUID project) {
        return who.does(() -> projects.start(who.seat(), project, version(who, project)));
    }

    private int version(Actor who, UUID project) {
        return projects.find(who.space(), project).orElseThrow().version();
    }

    public UUID request(Actor who, Promise promise) {
        return who.does(() -> commitments.request(who.seat(), promise));
    }

    public LocalDate today() {
        return commitments.today();
    }

    /** Keeps what was promised, to the receiver's content. */
    public void keep(Actor promiser, Actor receiver, UUID commitment, String where) {
        Granted.as(
                Promising.Done.class,
                promiser.does(
                        () -> commitments.deliver(promiser.seat(), commitment, terms(promiser, commitment), where)));
        Granted.as(
                Promising.Done.class,
                receiver.does(() -> commitments.acknowledge(receiver.seat(), commitment, terms(receiver, commitment))));
    }

    private int terms(Actor who, UUID commitment) {
        return commitments.find(who.space(), commitment).orElseThrow().version();
    }

    /** Accepts the terms as they were requested. */
    public void accept(Actor who, UUID commitment) {
        Granted.as(Promising.Done.class, who.does(() -> commitments.accept(who.seat(), commitment, 1)));
    }
}
