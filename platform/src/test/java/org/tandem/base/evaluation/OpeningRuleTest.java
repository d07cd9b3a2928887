package org.tandem.base.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Tone;

class OpeningRuleTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final List<Party> PARTIES = List.of(
            new Party(CLIENT, "Northwind", PartyRole.CLIENT, Tone.HARBOUR),
            new Party(PROVIDER, "Meridian", PartyRole.PROVIDER, Tone.EMBER));
    private static final SeatHolder ANA = holder(CLIENT, Role.LEADER);
    private static final SeatHolder EVA = holder(CLIENT, Role.MEMBER);
    private static final SeatHolder BILAL = holder(PROVIDER, Role.LEADER);
    private static final SeatHolder FEMI = holder(PROVIDER, Role.END_USER);
    private static final SeatHolder AUDITOR = holder(PROVIDER, Role.AUDITOR);
    private static final List<SeatHolder> ALL = List.of(ANA, EVA, BILAL, FEMI, AUDITOR);
    private static final List<SeatHolder> BOTH = List.of(ANA, EVA, BILAL, FEMI);
    private static final PanelItem ITEM = new PanelItem(UUID.randomUUID(), "idea", "A", "B", "ideas/1", Set.of());

    @Test
    void items_frozen_criteria_and_two_reviewers_of_every_party_are_enough() {
        assertThat(check("Spring", Charter.usual(1), List.of(ITEM), BOTH)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_missing_is_refused(String why, Opening opening, String field, String words) {
        assertThat(OpeningRule.check(opening, PARTIES, ALL)).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.reason()).contains(words);
        });
    }

    static Stream<Arguments> what_is_missing_is_refused() {
        var usual = Charter.usual(1);
        var items = List.of(ITEM);
        return Stream.of(
                Arguments.of("no title", opening(" ", usual, items, BOTH), "title", "1 to 120"),
                Arguments.of("no items", opening("S", usual, List.of(), BOTH), "items", "at least one"),
                Arguments.of("no place", opening("S", Charter.usual(0), items, BOTH), "places", "(0)"),
                Arguments.of("more places than items", opening("S", Charter.usual(2), items, BOTH), "places", "(2)"),
                Arguments.of("no criterion", opening("S", new Charter(List.of(), 1), items, BOTH), "criteria", "one"),
                Arguments.of(
                        "novelty among the criteria [A12]",
                        opening("S", criteria(new Criterion("Novelty", 2)), items, BOTH),
                        "criteria",
                        "never averaged"),
                Arguments.of(
                        "a weight of nothing",
                        opening("S", criteria(new Criterion("Benefit", 0)), items, BOTH),
                        "criteria",
                        "(0)"),
                Arguments.of(
                        "one name twice",
                        opening("S", criteria(new Criterion("Fit", 1), new Criterion("Fit", 2)), items, BOTH),
                        "criteria",
                        "same name"),
                Arguments.of(
                        "one side alone", opening("S", usual, items, List.of(ANA, EVA)), "reviewers", "Meridian has 0"),
                Arguments.of(
                        "one reviewer of a side",
                        opening("S", usual, items, List.of(ANA, EVA, BILAL)),
                        "reviewers",
                        "Meridian has 1"),
                Arguments.of("an auditor", opening("S", usual, items, ALL), "reviewers", "Auditor"),
                Arguments.of(
                        "a stranger",
                        opening("S", usual, items, List.of(ANA, EVA, BILAL, FEMI, holder(CLIENT, Role.MEMBER))),
                        "reviewers",
                        "no seat"));
    }

    private static Charter criteria(Criterion... criteria) {
        return new Charter(List.of(criteria), 1);
    }

    private static List<Problem> check(
            String title, Charter charter, List<PanelItem> items, List<SeatHolder> reviewers) {
        return OpeningRule.check(opening(title, charter, items, reviewers), PARTIES, ALL);
    }

    private static Opening opening(String title, Charter charter, List<PanelItem> items, List<SeatHolder> reviewers) {
        return new Opening(
                title,
                charter,
                items,
                Set.copyOf(reviewers.stream().map(SeatHolder::person).toList()));
    }

    private static SeatHolder holder(UUID party, Role role) {
        return new SeatHolder(UUID.randomUUID(), UUID.randomUUID(), "Name", party, role, ParticipantKind.TEAM, null);
    }
}
