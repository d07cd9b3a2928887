package org.tandem.engines.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Teams span functions and organisations [C12]; a long run of one lead warns [D30]. */
class TeamsTest {

    private static final List<Person> PEOPLE = List.of(
            new Person("Ana", "client", 5, Set.of("finance", "process")),
            new Person("Ben", "client", 2, Set.of("process")),
            new Person("Cem", "provider", 4, Set.of("data")),
            new Person("Dia", "provider", 9, Set.of("data", "process")),
            new Person("Eli", "provider", 1, Set.of()));

    @Nested
    class ATeam {

        @Test
        void coversEveryNeedAtLeastCostInBalance() {
            Teams.Result result =
                    Teams.withDefaults().withImbalance(0).solve(PEOPLE, Map.of("process", 2, "data", 1, "finance", 1));
            assertThat(result).isInstanceOfSatisfying(Teams.Team.class, team -> {
                assertThat(team.members()).containsExactly("Ana", "Ben", "Cem", "Eli");
                assertThat(team.cost()).isEqualTo(12).isEqualTo(team.bound());
                assertThat(team.proved()).isTrue();
                assertThat(team.cover().get("process")).containsExactly("Ana", "Ben");
            });
        }

        @Test
        void namesASkillThatTooFewOffer() {
            assertThat(Teams.withDefaults().solve(PEOPLE, Map.of("data", 3)))
                    .isInstanceOfSatisfying(
                            Teams.Infeasible.class,
                            none -> assertThat(none.reason()).contains("\"data\" needs 3 people, but only 2 offer it"));
        }

        @Test
        void namesTheLimitsThatContradictTheNeeds() {
            assertThat(Teams.withDefaults().withMost(1).solve(PEOPLE, Map.of("data", 1, "finance", 1)))
                    .isInstanceOfSatisfying(
                            Teams.Infeasible.class,
                            none -> assertThat(none.reason()).contains("at most 1 people"));
        }
    }

    @Nested
    class ARota {

        @Test
        void isEvenBetweenOrganisationsThenPeopleWithoutLongRuns() {
            Rota.Result result = Rota.withDefaults().solve(PEOPLE, 12, Map.of("Ana", Set.of(0, 1, 2)));
            assertThat(result).isInstanceOfSatisfying(Rota.Plan.class, plan -> {
                assertThat(plan.counts()).containsEntry("Ana", 3).containsEntry("Ben", 3);
                assertThat(plan.counts().values()).allMatch(count -> count == 2 || count == 3);
                assertThat(plan.holders().subList(0, 3)).doesNotContain("Ana");
                assertThat(plan.proved()).isTrue();
            });
        }

        @Test
        void namesAPhaseInWhichEverybodyIsAway() {
            List<Person> two = PEOPLE.subList(0, 2);
            assertThat(Rota.withDefaults().solve(two, 2, Map.of("Ana", Set.of(1), "Ben", Set.of(1))))
                    .isInstanceOfSatisfying(
                            Rota.Infeasible.class,
                            none -> assertThat(none.reason()).contains("In phase 2 everybody is away"));
        }

        @Test
        void namesRunsThatCannotBeKept() {
            assertThat(Rota.withDefaults().solve(PEOPLE.subList(0, 2), 3, Map.of()))
                    .isInstanceOfSatisfying(
                            Rota.Infeasible.class,
                            none -> assertThat(none.reason()).contains("runs of at most 2"));
        }
    }
}
