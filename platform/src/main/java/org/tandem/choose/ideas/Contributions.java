package org.tandem.choose.ideas;

/**
 * Who contributes, as far as the contributors have said so themselves [E32]; nothing is counted that is hidden.
 *
 * @param ideas all of them
 * @param fromEndUsers those whose authors said that an end user proposes them, or revealed themselves as one
 * @param comments all of them
 */
public record Contributions(int ideas, int fromEndUsers, int comments) {

    /** The part of all ideas that is known to come from end users, at least; 0 without ideas. */
    public double share() {
        return ideas == 0 ? 0 : (double) fromEndUsers / ideas;
    }
}
