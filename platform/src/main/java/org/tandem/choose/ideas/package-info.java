/**
 * Ideas: answers that nobody asked for, from anybody in the space, under a pseudonym until the author says otherwise.
 *
 * <p>Before it come needs, and panels, which judge ideas without knowing what they are; portfolio and projects take up what
 * was judged "go". Open {@link org.tandem.choose.ideas.Ideas} first; {@code docs/decisions/hidden-authors.md} says what
 * stays hidden and how.
 */
@ApplicationModule(
        id = "ideas",
        allowedDependencies = {"ledger", "identity", "notices", "evaluation", "sourcing"})
@NullMarked
package org.tandem.choose.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
