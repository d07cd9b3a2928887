package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;

/**
 * What a project is for.
 *
 * @param objective what is different when it is done
 */
public record Charter(String title, String objective, Benefits benefits, Wanted wanted) {

    public Charter {
        title = title.strip();
        objective = objective.strip();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!Texts.between(title, Texts.LINE)) {
            problems.add(new Problem("title", "Give the project a title of 1 to %d characters.".formatted(Texts.LINE)));
        }
        if (!Texts.between(objective, Texts.TEXT)) {
            problems.add(new Problem(
                    "objective", "Say in 1 to %d characters what is different when it is done.".formatted(Texts.TEXT)));
        }
        problems.addAll(benefits.problems());
        if (wanted.functions().size() < Wanted.FEWEST_FUNCTIONS) {
            problems.add(new Problem(
                    "functions",
                    "A team spans at least %d functions; %d named. Write one a line, such as Claims operations and IT."
                            .formatted(
                                    Wanted.FEWEST_FUNCTIONS, wanted.functions().size())));
        }
        return problems;
    }
}
