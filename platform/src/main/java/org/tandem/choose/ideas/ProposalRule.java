package org.tandem.choose.ideas;

import java.util.ArrayList;
import java.util.List;
import org.tandem.base.evaluation.Problem;
import org.tandem.base.identity.Role;

/** What an idea must say, and when its author may be said to be an end user without being found by it [E32]. */
final class ProposalRule {

    /** Fewer end users than this, and "an end user" would be nearly a name. */
    static final long FEWEST_END_USERS = 5;

    private ProposalRule() {}

    /** @param endUsers how many end users have a seat in the space */
    static List<Problem> check(Proposal proposal, Role role, long endUsers) {
        var problems = new ArrayList<Problem>();
        length("title", proposal.title(), Proposal.LONGEST_TITLE, problems);
        length("text", proposal.text(), Proposal.LONGEST_TEXT, problems);
        length("benefit", proposal.benefit(), Proposal.LONGEST_BENEFIT, problems);
        if (proposal.fromEndUser() && role != Role.END_USER) {
            problems.add(new Problem("fromEndUser", "Your seat is not that of an end user. Leave this out."));
        } else if (proposal.fromEndUser() && endUsers < FEWEST_END_USERS) {
            problems.add(new Problem(
                    "fromEndUser",
                    "Only %d end users have a seat here; from %d on it can be said without telling who. Leave this out."
                            .formatted(endUsers, FEWEST_END_USERS)));
        }
        return List.copyOf(problems);
    }

    private static void length(String field, String words, int longest, List<Problem> problems) {
        if (words.isEmpty() || words.length() > longest) {
            problems.add(new Problem(
                    field, "Write 1 to %d characters here: there are %d.".formatted(longest, words.length())));
        }
    }
}
