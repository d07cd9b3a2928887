package org.tandem.base.evaluation;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.SeatHolder;

/** What a panel needs before it opens: items, frozen criteria without novelty, reviewers of every party. */
final class OpeningRule {

    static final int FEWEST_REVIEWERS = 2;

    private final List<Problem> problems = new ArrayList<>();

    private OpeningRule() {}

    /** @param holders who has a seat in the space */
    static List<Problem> check(Opening opening, List<Party> parties, List<SeatHolder> holders) {
        var rule = new OpeningRule();
        rule.title(opening);
        rule.items(opening);
        rule.criteria(opening.charter());
        rule.reviewers(opening, holders);
        rule.sides(opening, parties, holders);
        return List.copyOf(rule.problems);
    }

    private void title(Opening opening) {
        if (opening.title().isBlank() || opening.title().length() > Opening.LONGEST_TITLE) {
            refuse("title", "Give the panel a title of 1 to %d characters.".formatted(Opening.LONGEST_TITLE));
        }
    }

    private void items(Opening opening) {
        if (opening.items().isEmpty()) {
            refuse("items", "Choose at least one item to judge.");
        }
        int places = opening.charter().places();
        if (places < 1 || places > Math.max(1, opening.items().size())) {
            refuse(
                    "places",
                    "The cut (%d) must be from 1 to the number of items (%d)."
                            .formatted(places, opening.items().size()));
        }
    }

    private void criteria(Charter charter) {
        if (charter.criteria().isEmpty()) {
            refuse("criteria", "Name at least one criterion.");
        }
        charter.criteria().forEach(this::criterion);
        long names = charter.criteria().stream().map(Criterion::name).distinct().count();
        if (names < charter.criteria().size()) {
            refuse("criteria", "Two criteria have the same name. Maybe one of them should go.");
        }
    }

    private void criterion(Criterion criterion) {
        if (criterion.name().isBlank() || criterion.name().length() > Criterion.LONGEST_NAME) {
            refuse("criteria", "A criterion has a name of 1 to %d characters.".formatted(Criterion.LONGEST_NAME));
        }
        if (criterion.weight() < 1 || criterion.weight() > Criterion.LARGEST_WEIGHT) {
            refuse(
                    "criteria",
                    "The weight of “%s” (%d) must be from 1 to %d."
                            .formatted(criterion.name(), criterion.weight(), Criterion.LARGEST_WEIGHT));
        }
        if (criterion.name().toLowerCase(Locale.ROOT).contains("novel")) {
            refuse(
                    "criteria",
                    "Novelty is asked of every reviewer on an axis of its own and is never averaged. Leave “%s” out."
                            .formatted(criterion.name()));
        }
    }

    private void reviewers(Opening opening, List<SeatHolder> holders) {
        for (var person : opening.reviewers()) {
            var seated = holders.stream().filter(h -> h.person().equals(person)).findFirst();
            if (seated.isEmpty()) {
                refuse("reviewers", "A reviewer has no seat here. Maybe the seat has ended.");
            } else if (!Act.REVIEW.allowed(seated.get().role())) {
                refuse(
                        "reviewers",
                        "%s is %s here and does not review."
                                .formatted(
                                        seated.get().name(), seated.get().role().title()));
            }
        }
    }

    private void sides(Opening opening, List<Party> parties, List<SeatHolder> holders) {
        Map<UUID, List<SeatHolder>> chosen = holders.stream()
                .filter(holder -> opening.reviewers().contains(holder.person()))
                .collect(groupingBy(SeatHolder::party));
        for (var party : parties) {
            int count = chosen.getOrDefault(party.organisation(), List.of()).size();
            if (party.role() != PartyRole.AUDITOR && count < FEWEST_REVIEWERS) {
                refuse(
                        "reviewers",
                        "%s has %d of the at least %d reviewers that every party sends, so that who judges betrays nothing."
                                .formatted(party.name(), count, FEWEST_REVIEWERS));
            }
        }
    }

    private void refuse(String field, String reason) {
        problems.add(new Problem(field, reason));
    }
}
