package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a project with one objective and one lead, who holds the decision at its gate.
 *
 * @param lead a member of the team; null when both sides lead it jointly
 */
public record Phase(
        String title, String objective, @Nullable UUID lead) {

    public Phase {
        title = title.strip();
        objective = objective.strip();
    }

    public boolean joint() {
        return lead == null;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!Texts.between(title, Texts.LINE)) {
            problems.add(
                    new Problem("phaseTitle", "Give the phase a title of 1 to %d characters.".formatted(Texts.LINE)));
        }
        if (!Texts.between(objective, Texts.TEXT)) {
            problems.add(new Problem("phaseObjective", "A phase has one objective. Say what it shows or delivers."));
        }
        return problems;
    }
}
