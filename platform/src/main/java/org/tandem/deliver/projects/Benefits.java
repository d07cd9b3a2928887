package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;

/**
 * What the project is good for in three dimensions [D9]: each has a value, "0" or "none", never a blank.
 *
 * @param efficiency the same for less: "4 hours less a claim"
 * @param effectiveness better: "25 points more claims right at once"
 * @param strategic what it makes possible: "none"
 */
public record Benefits(String efficiency, String effectiveness, String strategic) {

    public static final int LONGEST = 300;

    public Benefits {
        efficiency = efficiency.strip();
        effectiveness = effectiveness.strip();
        strategic = strategic.strip();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        check("efficiency", efficiency, problems);
        check("effectiveness", effectiveness, problems);
        check("strategic", strategic, problems);
        return problems;
    }

    /** A dash or a question mark is a blank, too. */
    private static void check(String dimension, String value, List<Problem> problems) {
        if (value.chars().noneMatch(Character::isLetterOrDigit)) {
            problems.add(new Problem(
                    dimension,
                    "The benefit in %s is blank. Write a value, 0 or “none”: each of the three is said."
                            .formatted(dimension)));
        } else if (value.length() > LONGEST) {
            problems.add(new Problem(
                    dimension, "Keep this to %d characters: it has %d.".formatted(LONGEST, value.length())));
        }
    }
}
