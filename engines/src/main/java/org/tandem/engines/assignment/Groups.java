package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The groups of reviewers of each item that have a lower bound: parties, or own organisation and others. */
final class Groups {
    private final Panel panel;
    private final List<List<Group>> groups = new ArrayList<>();
    private final List<String> parties;
    private int nodes;

    /** Reviewers of one item, at least {@code least} of them wanted; {@code node} counts groups of all items. */
    record Group(int node, String name, int least) {}

    Groups(Panel panel, boolean wanted) {
        this.panel = panel;
        parties = panel.parties();
        for (int i = 0; i < panel.items().size(); i++) {
            groups.add(wanted ? groupsOf(i) : List.of());
        }
    }

    private List<Group> groupsOf(int item) {
        if (panel.everyParty()) {
            return everyParty(item);
        }
        boolean asked = panel.outsider() && panel.itemOrganisation(item).isPresent();
        return asked
                ? List.of(new Group(nodes++, "its own organisation", 0), new Group(nodes++, "another organisation", 1))
                : List.of();
    }

    private List<Group> everyParty(int item) {
        var list = new ArrayList<Group>();
        parties.forEach(party -> list.add(new Group(nodes++, party, 1)));
        // One group is left for reviewers of no party.
        boolean lone = panel.outsider()
                && parties.size() == 1
                && panel.itemOrganisation(item).filter(parties::contains).isPresent();
        list.add(new Group(nodes++, "another organisation", lone ? 1 : 0));
        return list;
    }

    /** Number of groups of all items. */
    int count() {
        return nodes;
    }

    boolean bound(int item) {
        return !groups.get(item).isEmpty();
    }

    List<Group> of(int item) {
        return groups.get(item);
    }

    /** The group in which a reviewer judges an item that is bound. */
    Group of(int item, int reviewer) {
        var organisation = panel.organisation(reviewer);
        if (panel.everyParty()) {
            int at = organisation.map(parties::indexOf).orElse(parties.size());
            return of(item).get(at);
        }
        return of(item).get(organisation.equals(panel.itemOrganisation(item)) ? 0 : 1);
    }

    /** Whether these reviewers of an item keep its lower bounds. */
    boolean met(int item, int[] reviewers) {
        return of(item).stream()
                .allMatch(group -> Arrays.stream(reviewers)
                                .filter(r -> of(item, r).equals(group))
                                .count()
                        >= group.least());
    }
}
