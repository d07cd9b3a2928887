package org.tandem.deliver.projects;

import java.util.List;

/**
 * Whom the project takes: compared without regard to case.
 *
 * @param functions the functions that the team spans, two or more: "Claims operations", "IT" [C12]
 * @param skills each must have a person before the start [D40]
 */
public record Wanted(List<String> functions, List<String> skills) {

    public static final int FEWEST_FUNCTIONS = 2;

    public Wanted {
        functions = Texts.distinct(functions);
        skills = Texts.distinct(skills);
    }
}
