package org.tandem.web.story;

/**
 * One way of telling the story, chapter by chapter. What a step needs to know of the story's words and numbers stands in
 * {@link Script} and in {@link org.tandem.cast.Claims}; a teller only acts. Who acts is always a {@link Persona} who has
 * signed up with the same teller.
 */
public record Teller(
        Meeting meeting,
        Sourcing sourcing,
        Agreeing agreeing,
        Choosing choosing,
        Delivering delivering,
        Earning earning) {}
