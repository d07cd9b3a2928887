package org.tandem.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.engines.assignment.Result.Assigned;
import org.tandem.engines.assignment.Result.Constraint;
import org.tandem.engines.assignment.Result.Infeasible;
import org.tandem.engines.assignment.Result.Pair;

/** Evaluation stage of product.md: 2-4 reviewers an item, loads, conflicts never, other organisations, connected. */
class AssignmentTest {
    private final Assignment assignment = Assignment.withDefaults();

    private static final double[][] FOUR_BY_THREE = {
        {.9, .8, .1},
        {.8, .7, .2},
        {.3, .6, .9},
        {.1, .2, .8}
    };

    private static Infeasible infeasible(Result result) {
        assertThat(result).isInstanceOf(Infeasible.class);
        return (Infeasible) result;
    }

    @Nested
    class AnyPanel {
        static java.util.stream.Stream<Panel> panels() {
            return RandomPanels.stream(400);
        }

        @ParameterizedTest
        @MethodSource("panels")
        void getsTheGreatestSumOrTheReasonWhyNone(Panel panel) {
            var reference = new Exhaustive(panel);

            switch (assignment.solve(panel)) {
                case Assigned assigned -> {
                    assertThat(assigned.sum()).isCloseTo(reference.bestSum, within(1e-9));
                    assertThat(assigned.proved()).isTrue();
                    assertThat(assigned.pairs())
                            .hasSize(panel.coverage() * panel.items().size());
                    assertThat(assigned.bounds().worst()).isGreaterThanOrEqualTo(reference.bestWorst - 1e-9);
                }
                case Infeasible infeasible -> {
                    assertThat(reference.found).isZero();
                    assertThat(infeasible.shortages()).isNotEmpty().allSatisfy(shortage -> {
                        assertThat(shortage.by()).isPositive();
                        assertThat(shortage.reason()).contains("Maybe");
                    });
                }
            }
        }
    }

    @Nested
    class FairOnAnyPanel {
        static java.util.stream.Stream<Panel> panels() {
            return RandomPanels.stream(150);
        }

        @ParameterizedTest
        @MethodSource("panels")
        void theWorstItemIsBestAndThenTheSum(Panel panel) {
            var reference = new Exhaustive(panel);

            if (assignment.with(Objective.FAIR).solve(panel) instanceof Assigned assigned) {
                assertThat(assigned.worst()).isCloseTo(reference.bestWorst, within(1e-7));
                assertThat(assigned.sum()).isCloseTo(reference.bestSumAtWorst, within(1e-6));
                assertThat(assigned.proved()).isTrue();
            } else {
                assertThat(reference.found).isZero();
            }
        }
    }

    @Nested
    class RandomisedWithACap {
        private final Panel panel = Panel.of(new double[][] {
                    {.9, .8, .1, .4}, {.8, .7, .2, .3}, {.3, .6, .9, .2}, {.1, .2, .8, .9}, {.5, .5, .5, .5}
                })
                .coverage(2)
                .load(2)
                .outsider()
                .reviewerOrganisation(0, "client")
                .reviewerOrganisation(1, "client")
                .itemOrganisation(0, "client")
                .build();
        private final Assignment lottery = assignment.with(Objective.RANDOMISED).withCap(.6);

        @Test
        void everyDrawKeepsEveryBoundAndPairsComeAsOftenAsTheyShould() {
            int often = 4000;
            var counts = new java.util.HashMap<String, Integer>();
            var last = (Assigned) lottery.solve(panel);
            for (int seed = 0; seed < often; seed++) {
                last = (Assigned) lottery.withSeed(seed).solve(panel);
                assertThat(last.pairs()).hasSize(8);
                last.pairs().forEach(pair -> counts.merge(pair.reviewer() + pair.item(), 1, Integer::sum));
                assertThat(last.pairs().stream()
                                .filter(pair -> pair.item().equals("0") && Integer.parseInt(pair.reviewer()) > 1))
                        .isNotEmpty();
            }
            assertThat(last.lottery()).allSatisfy(pair -> {
                assertThat(pair.probability()).isLessThanOrEqualTo(.6);
                assertThat((double) counts.getOrDefault(pair.reviewer() + pair.item(), 0) / often)
                        .isCloseTo(pair.probability(), within(.035));
            });
        }

        @Test
        void theSameSeedDrawsTheSame() {
            assertThat(lottery.withSeed(5).solve(panel))
                    .isEqualTo(lottery.withSeed(5).solve(panel));
        }

        @Test
        void aCapThatLeavesTooFewIsInfeasible() {
            assertThat(infeasible(lottery.withCap(.1).solve(panel))
                            .shortages()
                            .getFirst()
                            .reason())
                    .contains("cap");
        }
    }

    @Nested
    class DropOut {
        @Test
        void fewestReviewsChange() {
            var panel = Panel.of(FOUR_BY_THREE).coverage(2).load(3).build();
            var before = (Assigned) assignment.solve(panel);
            var after = (Assigned) assignment.repair(panel.without(1), before.pairs());

            assertThat(after.pairs()).noneMatch(pair -> pair.reviewer().equals("1"));
            long lost = before.pairs().stream()
                    .filter(pair -> pair.reviewer().equals("1"))
                    .count();
            assertThat(after.pairs().stream().filter(before.pairs()::contains).count())
                    .isEqualTo(6 - lost);
            assertThat(after.reasons().getFirst()).contains(lost + " are new");
        }

        @Test
        void aDropOutThatLeavesTooFewSaysSo() {
            var panel = Panel.of(FOUR_BY_THREE).coverage(2).load(2).build();
            var before = (Assigned) assignment.solve(panel);

            assertThat(infeasible(assignment.repair(panel.without(0).without(1), before.pairs()))
                            .shortages()
                            .getFirst()
                            .by())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Explained {
        @Test
        void theItemSaysWhichOfItsBestItGaveUpForLoad() {
            var panel = Panel.of(FOUR_BY_THREE).coverage(2).load(2).build();
            var assigned = (Assigned) assignment.solve(panel);

            assertThat(assigned.sum()).isCloseTo(.9 + .8 + .8 + .7 + .9 + .8, within(1e-12));
            assertThat(assigned.explanations())
                    .extracting(Result.Explanation::reason)
                    .containsOnly("best 2 free of conflict");
        }

        @Test
        void whoIsFullIsNamed() {
            var panel = Panel.of(new double[][] {{1, .9}, {.2, .5}})
                    .coverage(1)
                    .load(1)
                    .build();
            var assigned = (Assigned) assignment.solve(panel);

            assertThat(assigned.pairs()).extracting(Pair::reviewer).containsExactly("0", "1");
            assertThat(assigned.explanations().get(1).reason())
                    .isEqualTo(
                            "best 1 free of conflict, 1 given up: 0 given up for load (1 of 1 on items where more is gained)");
            assertThat(assigned.explanations().get(1).givenUp()).isCloseTo(.4, within(1e-12));
            assertThat(assigned.explanations().get(1).chosen().getFirst().rank())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Organisations {
        @Test
        void everyItemHasAReviewerOfAnotherOrganisation() {
            var builder = Panel.of(FOUR_BY_THREE).coverage(2).load(3).outsider();
            for (int r = 0; r < 4; r++) {
                builder.reviewerOrganisation(r, r < 2 ? "client" : "provider");
            }
            var assigned = (Assigned)
                    assignment.solve(builder.itemOrganisation(0, "client").build());

            assertThat(assigned.pairs())
                    .filteredOn(pair -> pair.item().equals("0"))
                    .extracting(Pair::reviewer)
                    .containsExactly("0", "2");
            assertThat(assigned.proved()).isTrue();
        }

        @Test
        void everyPartyJudgesEveryItem() {
            var builder = Panel.of(FOUR_BY_THREE).coverage(2).load(3).everyParty();
            for (int r = 0; r < 4; r++) {
                builder.reviewerOrganisation(r, r < 2 ? "client" : "provider");
            }
            var assigned = (Assigned) assignment.solve(builder.build());

            for (var item : List.of("0", "1", "2")) {
                assertThat(assigned.pairs())
                        .filteredOn(pair -> pair.item().equals(item))
                        .extracting(pair -> Integer.parseInt(pair.reviewer()) < 2)
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Nested
    class Connected {
        @Test
        void twoCamplsAreJoinedByTheCheapestExchange() {
            var panel = Panel.of(new double[][] {{1, 1, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {0, 0, 1, .9}})
                    .coverage(2)
                    .load(2)
                    .connected()
                    .build();
            var assigned = (Assigned) assignment.solve(panel);

            assertThat(assigned.sum()).isCloseTo(new Exhaustive(panel).bestSum, within(1e-12));
            assertThat(assigned.bounds().sum()).isCloseTo(7.9, within(1e-9));
            assertThat(assigned.proved()).isFalse();
            assertThat(assigned.reasons().getFirst()).contains("2 parts");
        }

        @Test
        void oneReviewAnItemAndAReviewerCannotHangTogether() {
            var panel =
                    Panel.of(new double[2][2]).coverage(1).load(1).connected().build();

            assertThat(infeasible(assignment.solve(panel))
                            .shortages()
                            .getFirst()
                            .constraint())
                    .isEqualTo(Constraint.CONNECTED);
        }
    }

    @Nested
    class ImpossiblePanels {
        @Test
        void tooLittleLoadSaysByHowMuch() {
            var shortage = infeasible(assignment.solve(
                            Panel.of(FOUR_BY_THREE).coverage(3).load(2).build()))
                    .shortages()
                    .getFirst();

            assertThat(shortage.constraint()).isEqualTo(Constraint.LOAD);
            assertThat(shortage.by()).isEqualTo(1);
            assertThat(shortage.reason()).contains("9 reviews").contains("allow 8");
        }

        @Test
        void anItemWithTooManyConflictsIsNamed() {
            var panel = Panel.of(FOUR_BY_THREE)
                    .coverage(2)
                    .load(3)
                    .conflict(0, 1)
                    .conflict(1, 1)
                    .conflict(2, 1)
                    .build();
            var shortage = infeasible(assignment.solve(panel)).shortages().getFirst();

            assertThat(shortage.constraint()).isEqualTo(Constraint.CONFLICTS);
            assertThat(shortage.items()).containsExactly("1");
            assertThat(shortage.by()).isEqualTo(1);
        }

        @Test
        void itemsThatFailOnlyTogetherAreNamedTogether() {
            // Items 0 and 1 can only be judged by reviewer 0 and 1, who have a load of one each: 4 wanted, 2 possible.
            var builder = Panel.of(new double[5][3]).coverage(2).load(2);
            for (int r = 2; r < 5; r++) {
                builder.conflict(r, 0).conflict(r, 1);
            }
            var panel = builder.load(0, 1).load(1, 1).build();
            var shortage = infeasible(assignment.solve(panel)).shortages().getFirst();

            assertThat(shortage.items()).containsExactly("0", "1");
            assertThat(shortage.reviewers()).containsExactly("0", "1");
            assertThat(shortage.by()).isEqualTo(2);
        }

        @Test
        void outsidersUsedUpByOtherItemsAreMissed() {
            var builder = Panel.of(new double[3][2]).coverage(1).load(1).outsider();
            builder.reviewerOrganisation(0, "client")
                    .reviewerOrganisation(1, "client")
                    .reviewerOrganisation(2, "provider");
            var panel = builder.itemOrganisation(0, "client")
                    .itemOrganisation(1, "client")
                    .build();
            var shortage = infeasible(assignment.solve(panel)).shortages().getFirst();

            assertThat(shortage.constraint()).isEqualTo(Constraint.ORGANISATIONS);
            assertThat(shortage.by()).isEqualTo(1);
        }

        @Test
        void anOrganisationTooSmallForAllItemsIsNamedOnce() {
            var builder = Panel.of(new double[3][3]).coverage(2).load(2).everyParty();
            var panel = builder.reviewerOrganisation(0, "client")
                    .reviewerOrganisation(1, "client")
                    .reviewerOrganisation(2, "provider")
                    .load(2, 1)
                    .load(0, 3)
                    .build();
            var shortages = infeasible(assignment.solve(panel)).shortages();

            assertThat(shortages).hasSize(1);
            assertThat(shortages.getFirst().by()).isEqualTo(2);
            assertThat(shortages.getFirst().items()).hasSize(2);
            assertThat(shortages.getFirst().reason()).contains("2 items get no reviewer from provider");
        }

        @Test
        void namesThatStandTwiceAreAMistake() {
            assertThatThrownBy(() -> Panel.of(List.of("a", "a"), List.of("x"))).hasMessageContaining("Maybe");
        }

        @Test
        void aPanelWithoutItemsIsAssigned() {
            assertThat(((Assigned) assignment.solve(
                                    Panel.of(List.of("a"), List.of()).build()))
                            .pairs())
                    .isEmpty();
        }
    }
}
