package org.tandem.base.ledger;

/** Somebody else changed the object first: the second is told, and nothing that either wrote is lost. */
public final class Outdated extends RuntimeException {

    public Outdated(Subject subject, int expected, int actual) {
        super(
                "This %s changed while you worked on it: you saw version %d, it is now at version %d. Look at what changed, then apply your change again."
                        .formatted(subject.noun(), expected, actual));
    }
}
