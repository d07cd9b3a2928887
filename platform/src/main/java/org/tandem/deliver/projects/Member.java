package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;

/**
 * Somebody in the team.
 *
 * @param party the organisation for which the person sits
 * @param percent the part of the working time that goes into this project, 1 to 100
 */
public record Member(UUID person, UUID party, String function, List<String> skills, int percent) {

    public static final int WHOLE = 100;

    public Member {
        function = function.strip();
        skills = Texts.distinct(skills);
    }

    /** Whether the person does nothing else. */
    public boolean dedicated() {
        return percent == WHOLE;
    }
}
