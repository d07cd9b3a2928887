package org.tandem.web.story;

import java.util.List;
import java.util.UUID;

/** Ideas, their evaluation, their funding. Whoever judges learns no author. */
public interface Choosing {

    UUID proposeIdea(Persona by, String title, String words);

    /** Opens a panel with the usual criteria and one place for these ideas, judged by these people. */
    UUID openPanel(Persona by, List<UUID> ideas, List<Persona> reviewers);

    /** Judges every idea that is not one's own with this score, having found no author anywhere; then hands in. */
    void review(Persona by, UUID panel, int score);

    /** "Go" for this idea, "No" for every other, each with a reason and in the item's own terms. */
    void closePanel(Persona by, UUID panel, UUID go);

    void revealAuthor(Persona by, UUID idea);

    /** @param cost in cents */
    UUID openFunding(Persona by, UUID idea, String title, long cost);

    void fund(Persona by, UUID funding, long amount);
}
