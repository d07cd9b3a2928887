package org.tandem.web.story;

import java.util.UUID;

/** A project and what the parties owe each other for it. */
public interface Delivering {

    /** A charter that wants claims operations and IT, and the skill SQL. */
    UUID draftProject(Persona by, UUID funding);

    void place(Persona by, UUID project, Persona member, Post post);

    void addPhase(Persona by, UUID project, String title, Persona lead);

    UUID requestCommitment(Persona by, Persona promiser, Persona receiver, UUID project);

    void acceptCommitment(Persona by, UUID commitment);

    /** Tries to start it and is refused, with this among the reasons. */
    void startIsRefused(Persona by, UUID project, String because);

    void startProject(Persona by, UUID project);

    /** A member's place in the team. */
    record Post(String function, String skill) {}
}
