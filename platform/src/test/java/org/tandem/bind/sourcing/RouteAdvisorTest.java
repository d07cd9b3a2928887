package org.tandem.bind.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tandem.bind.sourcing.Route.HYBRID;
import static org.tandem.bind.sourcing.Route.IN_HOUSE;
import static org.tandem.bind.sourcing.Route.OPEN_INNOVATION;
import static org.tandem.bind.sourcing.Route.OUTSOURCE;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteAdvisorTest {

    private static final Set<SpecificationItem> COMPLETE = EnumSet.allOf(SpecificationItem.class);

    /** [A4] [A18] [A19] in their order; an empty cell is an answer that nobody gave. */
    @ParameterizedTest(name = "regular {0}, core {1}, {2} years, expertise {3}, novelty {4}: {5}")
    @CsvSource({
        "true,  true,  5, false, false, IN_HOUSE",
        "true,  true,   ,      ,      , IN_HOUSE",
        "true,  false, 5, false, false, OUTSOURCE",
        "true,  false, 5, false, true,  OUTSOURCE",
        "true,  false, 5, true,  false, ",
        "true,  false, 1, false, false, ",
        "true,       , 5, false, false, ",
        "false, false, 5, false, true,  OPEN_INNOVATION",
        "false, true,  5, true,  true,  OPEN_INNOVATION",
        "false, false, 5, false, false, ",
        "     , true,  5, false, true,  ",
        "     ,      ,  ,      ,      , ",
    })
    void the_rules_in_their_order(
            @Nullable Boolean regular,
            @Nullable Boolean core,
            @Nullable Integer years,
            @Nullable Boolean expertise,
            @Nullable Boolean novelty,
            @Nullable Route expected) {
        var answers = new Answers(regular, core, years, COMPLETE, List.of(), expertise, novelty);

        assertThat(RouteAdvisor.advise(answers).route()).isEqualTo(expected);
    }

    @Nested
    class One_answer_changed {

        @Test
        void from_regular_to_one_off_moves_the_advice_towards_open_innovation() { // [A3]
            var regular = new Answers(true, false, 5, COMPLETE, List.of(), false, true);
            var oneOff = new Answers(false, false, 5, COMPLETE, List.of(), false, true);

            assertThat(RouteAdvisor.advise(regular).route()).isEqualTo(OUTSOURCE);
            assertThat(RouteAdvisor.advise(oneOff).route()).isEqualTo(OPEN_INNOVATION);
        }
    }

    @Nested
    class Every_criterion {

        @Test
        void shows_its_answer_and_which_way_it_points() { // [A2]
            var advice = RouteAdvisor.advise(new Answers(true, false, 5, COMPLETE, List.of(), false, false));

            assertThat(advice.arrows())
                    .extracting(Advice.Arrow::criterion, Advice.Arrow::towards)
                    .contains(
                            tuple("Regularity", OUTSOURCE),
                            tuple("Expertise in house", OUTSOURCE),
                            tuple("Volume", null));
        }

        @Test
        void of_an_incomplete_specification_blocks_outsourcing_and_lists_what_is_missing() { // [A8]
            var lacking = EnumSet.complementOf(EnumSet.of(SpecificationItem.ACCEPTANCE, SpecificationItem.VOLUME));
            var advice = RouteAdvisor.advise(new Answers(true, false, 5, lacking, List.of(), false, false));

            assertThat(advice.route()).isEqualTo(OUTSOURCE);
            assertThat(advice.blocked()).contains("the volumes to expect").contains("how the result is accepted");
        }

        @Test
        void of_a_volume_above_the_limit_says_not_predictable() { // [A8]
            var volumes = List.of(100.0, 20.0, 180.0, 90.0, 10.0, 200.0);

            assertThat(Predictability.coefficientOfVariation(volumes).orElseThrow())
                    .isGreaterThan(Predictability.LIMIT);
            assertThat(RouteAdvisor.advise(new Answers(null, null, null, Set.of(), volumes, null, null))
                            .arrows())
                    .anySatisfy(arrow -> assertThat(arrow.answer()).contains("not predictable"));
        }
    }

    @Nested
    class Parts_of_a_scope {

        @Test
        void that_answer_differently_make_a_hybrid_with_its_split() { // [A19]
            var parts = new LinkedHashMap<String, Answers>();
            parts.put("Daily claims", new Answers(true, false, 5, COMPLETE, List.of(), false, false));
            parts.put("Fraud patterns", new Answers(false, false, 1, Set.of(), List.of(), false, true));

            var advice = RouteAdvisor.advise(parts);

            assertThat(advice.route()).isEqualTo(HYBRID);
            assertThat(advice.rule()).contains("Daily claims – Outsource", "Fraud patterns – Open innovation");
        }

        @Test
        void that_agree_give_one_route() {
            var parts = new LinkedHashMap<String, Answers>();
            parts.put("North", new Answers(true, true, 5, COMPLETE, List.of(), null, null));
            parts.put("South", new Answers(true, true, 2, COMPLETE, List.of(), null, null));

            assertThat(RouteAdvisor.advise(parts).route()).isEqualTo(IN_HOUSE);
        }
    }

    @Nested
    class Costs {

        @Test
        void that_overlap_are_not_called_a_saving() { // [A5]
            var costs = new CostComparison(new CostRange(80, 100), new CostRange(70, 85), "EUR");

            assertThat(costs.saves()).isFalse();
            assertThat(costs.overlaps()).isTrue();
        }

        @Test
        void apart_give_a_range_of_saving() { // [A5]
            var costs = new CostComparison(new CostRange(80, 100), new CostRange(50, 60), "EUR");

            assertThat(costs.saving()).isEqualTo(new CostRange(20, 50));
        }
    }
}
