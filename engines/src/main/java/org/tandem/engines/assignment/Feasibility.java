package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.tandem.engines.assignment.Result.Constraint;
import org.tandem.engines.assignment.Result.Shortage;

/** Says which bound cannot hold, and by how much: single causes first, then what only fails together. */
final class Feasibility {
    private final Panel panel;
    private final Groups groups;
    private final List<Shortage> found = new ArrayList<>();

    private Feasibility(Panel panel) {
        this.panel = panel;
        groups = new Groups(panel, true);
    }

    /** What a look at single bounds shows; empty says nothing yet. */
    static List<Shortage> single(Panel panel) {
        var check = new Feasibility(panel);
        check.totals();
        for (int i = 0; i < panel.items().size(); i++) {
            check.item(i);
        }
        for (int r = 0; r < panel.reviewers().size(); r++) {
            check.reviewer(r);
        }
        return check.found;
    }

    /** Names the bound that a solved network could not keep. */
    static List<Shortage> joint(Panel panel, Network network) {
        var check = new Feasibility(panel);
        if (network.missing() > 0) {
            check.cut(network);
            return check.found;
        }
        var organisations = Network.solve(panel, new Network.Build((_, _) -> 0, Network.Bounds.ORGANISATIONS));
        if (!organisations.unmet().isEmpty()) {
            check.organisations(organisations.unmet());
        } else if (!network.unmet().isEmpty()) {
            check.leastLoads(network.unmet());
        }
        return check.found;
    }

    private void add(Constraint constraint, int by, String reason) {
        found.add(new Shortage(constraint, by, List.of(), List.of(), reason));
    }

    private void addItem(Constraint constraint, int by, int item, String reason) {
        found.add(new Shortage(constraint, by, List.of(panel.items().get(item)), List.of(), reason));
    }

    private void totals() {
        int wanted = panel.coverage() * panel.items().size();
        int reviewers = panel.reviewers().size();
        int offered = IntStream.range(0, reviewers).map(panel::load).sum();
        if (offered < wanted) {
            add(
                    Constraint.LOAD,
                    wanted - offered,
                    "%d items need %d reviews (%d each), all loads together allow %d: %d too few. Maybe raise the load or ask more reviewers."
                            .formatted(panel.items().size(), wanted, panel.coverage(), offered, wanted - offered));
        }
        int least = IntStream.range(0, reviewers)
                .map(r -> Math.min(panel.minLoad(), panel.load(r)))
                .sum();
        if (least > wanted) {
            add(
                    Constraint.LEAST_LOAD,
                    least - wanted,
                    "Reviewers are to have at least %d reviews each, %d in all, but only %d reviews are needed: %d too few. Maybe lower the least load."
                            .formatted(panel.minLoad(), least, wanted, least - wanted));
        }
    }

    private void item(int i) {
        int free = (int) eligible(i).count();
        if (free < panel.coverage()) {
            addItem(
                    Constraint.CONFLICTS,
                    panel.coverage() - free,
                    i,
                    "Item %s needs %d reviewers, only %d are free of conflict and have a load: %d too few. Maybe ask a reviewer without a conflict."
                            .formatted(panel.items().get(i), panel.coverage(), free, panel.coverage() - free));
        }
        if (panel.coverage() > 0) {
            organisationsOf(i);
        }
    }

    private IntStream eligible(int i) {
        return IntStream.range(0, panel.reviewers().size()).filter(r -> panel.free(r, i) && panel.load(r) > 0);
    }

    private void organisationsOf(int i) {
        int least = groups.of(i).stream().mapToInt(Groups.Group::least).sum();
        if (least > panel.coverage()) {
            addItem(
                    Constraint.ORGANISATIONS,
                    least - panel.coverage(),
                    i,
                    "Item %s has %d reviews, fewer than the %d parties that are each to judge it. Maybe raise the coverage to %d."
                            .formatted(panel.items().get(i), panel.coverage(), least, least));
        }
        for (var group : groups.of(i)) {
            if (group.least() > 0 && eligible(i).noneMatch(r -> groups.of(i, r).equals(group))) {
                addItem(
                        Constraint.ORGANISATIONS,
                        group.least(),
                        i,
                        "Item %s has no reviewer from %s that is free of conflict and has a load. Maybe ask one more."
                                .formatted(panel.items().get(i), group.name()));
            }
        }
    }

    private void reviewer(int r) {
        int free = (int) IntStream.range(0, panel.items().size())
                .filter(i -> panel.free(r, i))
                .count();
        int most = Math.min(panel.load(r), free);
        if (panel.load(r) > 0 && most < panel.minLoad()) {
            found.add(new Shortage(
                    Constraint.LEAST_LOAD,
                    panel.minLoad() - most,
                    List.of(),
                    List.of(panel.reviewers().get(r)),
                    "Reviewer %s is to have at least %d reviews, but can have %d (load %d, %d items free of conflict). Maybe lower the least load."
                            .formatted(panel.reviewers().get(r), panel.minLoad(), most, panel.load(r), free)));
        }
    }

    private void cut(Network network) {
        var sides = network.cut();
        var items = IntStream.range(0, panel.items().size())
                .filter(i -> sides[0][i])
                .boxed()
                .toList();
        var full = IntStream.range(0, panel.reviewers().size())
                .filter(r -> sides[1][r])
                .boxed()
                .toList();
        int possible = full.stream().mapToInt(panel::load).sum();
        for (int i : items) {
            possible += (int) eligible(i).filter(r -> !sides[1][r]).count();
        }
        int wanted = items.size() * panel.coverage();
        found.add(new Shortage(
                Constraint.CONFLICTS,
                wanted - possible,
                items.stream().map(panel.items()::get).toList(),
                full.stream().map(panel.reviewers()::get).toList(),
                "Together these items need %d reviews, but conflicts and loads leave at most %d: %d too few. Maybe ask reviewers without conflicts with them."
                        .formatted(wanted, possible, wanted - possible)));
    }

    /** One shortage an organisation: its reviewers are too few for these items together. */
    private void organisations(List<Network.Need> unmet) {
        var byName = new LinkedHashMap<String, List<Network.Need>>();
        unmet.forEach(need ->
                byName.computeIfAbsent(need.who(), _ -> new ArrayList<>()).add(need));
        byName.forEach(this::organisation);
    }

    private void organisation(String name, List<Network.Need> needs) {
        int by = needs.stream().mapToInt(Network.Need::least).sum();
        var items = needs.stream().map(need -> panel.items().get(need.item())).toList();
        found.add(new Shortage(
                Constraint.ORGANISATIONS,
                by,
                items,
                List.of(),
                "%s %s no reviewer from %s: their loads are used up by other items, %d reviews too few. Maybe ask more from there, or raise their load."
                        .formatted(
                                items.size() == 1 ? "Item " + items.getFirst() : items.size() + " items",
                                items.size() == 1 ? "gets" : "get",
                                name,
                                by)));
    }

    private void leastLoads(List<Network.Need> unmet) {
        for (var need : unmet) {
            found.add(new Shortage(
                    Constraint.LEAST_LOAD,
                    need.least(),
                    List.of(),
                    List.of(need.who()),
                    "Reviewer or item %s lacks %d of its least number while the other bounds hold. Maybe lower the least load."
                            .formatted(need.who(), need.least())));
        }
    }
}
