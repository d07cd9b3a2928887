package org.tandem.bind.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.NestedTestConfiguration;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.ledger.Vandal;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;

@TandemTest
@NestedTestConfiguration(NestedTestConfiguration.EnclosingConfiguration.INHERIT)
class NeedsTest {

    private static final NeedStatement STATEMENT = new NeedStatement(
            "Overpaid claims", "One claim in fifty is overpaid.", null, Set.of(Motive.IMPROVE_PROCESS));
    private static final Answers OUTSOURCING =
            new Answers(true, false, 5, EnumSet.allOf(SpecificationItem.class), List.of(), false, false);

    @Autowired
    Cast cast;

    @Autowired
    Needs needs;

    @Autowired
    Ledger ledger;

    @Autowired
    Waiting waiting;

    @Autowired
    Vandal vandal;

    @ParameterizedTest(name = "as the client: {0}")
    @ValueSource(booleans = {true, false})
    void a_need_goes_from_statement_to_decision_and_opens_again_when_a_fact_changes(boolean asClient) { // [A20] [D42]
        var partnership = cast.partnership();
        var leader = asClient ? partnership.client() : partnership.provider();
        var id = leader.does(() -> needs.state(leader.seat(), STATEMENT));
        leader.runs(() -> needs.answer(leader.seat(), id, 1, Need.WHOLE, OUTSOURCING));

        var done = leader.does(() -> needs.decide(leader.seat(), id, 2, Route.OUTSOURCE, "As advised."));

        assertThat(done).isInstanceOf(NeedChange.Done.class);
        assertThat(find(leader, id).decided()).isTrue();

        var changed = new Answers(false, false, 5, OUTSOURCING.specified(), List.of(), false, true);
        leader.runs(() -> needs.answer(leader.seat(), id, 3, Need.WHOLE, changed));

        assertThat(find(leader, id).reopened()).isTrue();
        assertThat(find(leader, id).advice().route()).isEqualTo(Route.OPEN_INNOVATION);
        assertThat(leader.does(() -> ledger.story(leader.seat().space(), id))).hasSize(4);
    }

    @Test
    void outsourcing_with_an_incomplete_specification_is_refused_with_what_is_missing() { // [A8]
        var leader = cast.partnership().client();
        var id = leader.does(() -> needs.state(leader.seat(), STATEMENT));
        var unspecified = new Answers(true, false, 5, Set.of(), List.of(), false, false);
        leader.runs(() -> needs.answer(leader.seat(), id, 1, Need.WHOLE, unspecified));

        var refused = leader.does(() -> needs.decide(leader.seat(), id, 2, Route.OUTSOURCE, "Now."));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        NeedChange.Refused.class, r -> assertThat(r.reason()).contains("Missing"));
        assertThat(find(leader, id).decision()).isNull();
    }

    @Test
    void of_two_who_change_it_the_second_is_told() {
        var partnership = cast.partnership();
        var first = partnership.client();
        var second = partnership.providerMember();
        var id = first.does(() -> needs.state(first.seat(), STATEMENT));
        first.runs(() -> needs.answer(first.seat(), id, 1, Need.WHOLE, OUTSOURCING));

        assertThatThrownBy(() -> second.runs(() -> needs.answer(second.seat(), id, 1, Need.WHOLE, Answers.NONE)))
                .isInstanceOf(Outdated.class)
                .hasMessageContaining("you saw version 1, it is now at version 2");
        assertThat(find(first, id).parts().get(Need.WHOLE)).isEqualTo(OUTSOURCING);
    }

    @Test
    void only_a_leader_decides() { // [D42]
        var partnership = cast.partnership();
        var member = partnership.clientMember();
        var id = member.does(() -> needs.state(member.seat(), STATEMENT));

        assertThatThrownBy(() -> member.runs(() -> needs.decide(member.seat(), id, 1, Route.IN_HOUSE, "Mine.")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("Leader");
    }

    @Nested
    class A_strategic_goal {

        @ParameterizedTest(name = "as the client: {0}")
        @ValueSource(booleans = {true, false})
        void may_be_missing_and_is_counted_until_the_need_names_one(boolean asClient) { // [B20]
            var partnership = cast.partnership();
            var leader = asClient ? partnership.client() : partnership.provider();
            var space = leader.seat().space();
            var id = leader.does(() -> needs.state(leader.seat(), STATEMENT));
            leader.runs(() -> needs.state(leader.seat(), linked()));

            assertThat(leader.does(() -> needs.withoutGoal(Set.of(space)))).containsExactly(Map.entry(space, 1));
            leader.runs(() -> needs.restate(leader.seat(), id, 1, linked()));

            assertThat(leader.does(() -> needs.withoutGoal(Set.of(space)))).isEmpty();
        }

        private NeedStatement linked() {
            return new NeedStatement("Overpaid claims", "One in fifty.", "Pay each claim once", Set.of());
        }
    }

    @Nested
    class Its_motives {

        private static final NeedStatement TWO =
                new NeedStatement("Overpaid claims", "One in fifty.", null, Set.of(Motive.SPEED, Motive.REDUCE_COST));

        @ParameterizedTest(name = "as the client: {0}")
        @ValueSource(booleans = {true, false})
        void are_tested_again_after_a_year_each_met_or_not(boolean asClient) { // [D19] [D42]
            var partnership = cast.partnership();
            var leader = asClient ? partnership.client() : partnership.provider();
            var id = leader.does(() -> needs.state(leader.seat(), TWO));
            assertThat(find(leader, id).retestDue())
                    .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusYears(1));
            assertThat(find(leader, id).met(Motive.SPEED)).isNull();

            var done = retested(leader, id, new MotivesRetested(Set.of(Motive.SPEED), Set.of(Motive.REDUCE_COST)));

            assertThat(done).isInstanceOf(NeedChange.Done.class);
            assertThat(find(leader, id).met(Motive.SPEED)).isTrue();
            assertThat(find(leader, id).met(Motive.REDUCE_COST)).isFalse();
        }

        @Test
        void wait_from_a_month_before_the_year_is_over() { // [D19]
            var leader = cast.partnership().client();
            var id = leader.does(() -> needs.state(leader.seat(), TWO));
            var words = "Test again whether the motives of “Overpaid claims” hold";
            assertThat(onDesk(leader)).doesNotContain(words);

            vandal.runs(
                    "update waiting set shown_from = shown_from - 336 where space = :space",
                    leader.seat().space());
            assertThat(onDesk(leader)).contains(words);

            retested(leader, id, new MotivesRetested(Set.of(Motive.SPEED, Motive.REDUCE_COST), Set.of()));
            assertThat(onDesk(leader)).as("until next year").doesNotContain(words);
        }

        @ParameterizedTest(name = "met {0}, not met {1}: {2}")
        @CsvSource(delimiter = '|', textBlock = """
                SPEED             |             | Missing: Reduce cost.
                SPEED REDUCE_COST | REDUCE_COST | Missing: Reduce cost.
                SPEED REDUCE_COST | SCALE       | Only what the need names is tested: Reduce cost, Speed.
                """)
        void that_were_named_are_tested_and_no_others( // [D19]
                String met, @Nullable String notMet, String reason) {
            var retest = new MotivesRetested(motives(met), motives(notMet));

            assertThat(RetestRule.refuses(TWO.motives(), retest))
                    .hasValueSatisfying(refused -> assertThat(refused).contains(reason));
        }

        private Set<Motive> motives(@Nullable String names) {
            return names == null
                    ? Set.of()
                    : Stream.of(names.split(" ")).map(Motive::valueOf).collect(Collectors.toSet());
        }

        @Test
        void are_written_alike_whenever_they_are_written() {
            var orders = Stream.of(Motive.values())
                    .map(first -> {
                        var set = new LinkedHashSet<>(Set.of(first));
                        set.addAll(Set.of(Motive.values()));
                        return new NeedStatement("", "", null, set).motives().toString();
                    })
                    .distinct();

            assertThat(orders).containsExactly("[REDUCE_COST, IMPROVE_PROCESS, ACCESS_SKILLS, SCALE, SPEED]");
        }

        private NeedChange retested(Player leader, UUID id, MotivesRetested retest) {
            return leader.does(() -> needs.retestMotives(leader.seat(), id, 1, retest));
        }
    }

    @Nested
    class A_long_term_agreement {

        @ParameterizedTest(name = "regular {0}, {1} years, decided {2}: {3}")
        @CsvSource({
            "true,  5,               , true",
            "true,  5, OUTSOURCE     , true",
            "true,  5, IN_HOUSE      , false",
            "true,  2, OUTSOURCE     , false",
            "false, 5, OUTSOURCE     , false",
        })
        void is_offered_where_regular_work_over_three_years_goes_to_a_provider( // [A7]
                boolean regular, int years, @Nullable Route decided, boolean offered) {
            var answers =
                    new Answers(regular, false, years, EnumSet.allOf(SpecificationItem.class), List.of(), false, false);
            var decision = decided == null ? null : new Need.Decision(decided, null, "Why", Instant.EPOCH, false);
            var id = UUID.randomUUID();
            var need = new Need(
                    id,
                    id,
                    1,
                    List.of(id),
                    STATEMENT,
                    Map.of(Need.WHOLE, answers),
                    null,
                    decision,
                    List.of(),
                    Instant.EPOCH);

            assertThat(need.longTerm()).isEqualTo(offered);
        }
    }

    private List<String> onDesk(Player who) {
        return who.does(() -> waiting.on(who.seat().person(), who.memberships(), 20)).stream()
                .map(Waiting.Item::words)
                .toList();
    }

    private Need find(Player player, UUID id) {
        return player.does(() -> needs.find(player.seat().space(), id)).orElseThrow();
    }
}
