package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;

/** What must be said before anybody may sign. */
class SigningRuleTest {

    private static final Gain CLIENTS = new Gain(Sample.CLIENT, "Shorter waits", "Steady work");
    private static final Gain PROVIDERS = new Gain(Sample.PROVIDER, "Steady work", "Shorter waits");

    private static List<String> gaps(Terms terms, AimComparison... aims) {
        return SigningRule.gaps(Sample.setting(terms), List.of(aims)).stream()
                .map(Problem::field)
                .toList();
    }

    @Nested
    class The_one_page {

        @Test
        void alone_may_be_signed_though_all_else_is_not_yet_agreed() { // [N1]
            assertThat(gaps(Sample.with(Terms.UNSAID, Sample.basis()))).isEmpty();
        }

        @Test
        void names_everything_that_it_lacks() {
            assertThat(gaps(Terms.UNSAID))
                    .containsExactly("contract", "precedence", "leaders", "ip", "currency", "shares");
        }

        @Test
        void with_service_levels_and_set_up_effort_is_still_the_one_page() { // [N4, E1]
            var terms = Sample.with(
                    Terms.UNSAID,
                    Sample.basis(),
                    new Service(ProcessArea.CLAIMS, ServiceKind.BACK_OFFICE, Percent.of(3), List.of()),
                    new SetupPlan(List.of(new Effort(Sample.CLIENT, 10, 0), new Effort(Sample.PROVIDER, 20, 0))));

            assertThat(gaps(terms)).isEmpty();
        }
    }

    @Nested
    class The_full_agreement {

        private final Terms begun = Sample.with(Terms.UNSAID, Sample.basis(), new Vision("No patient waits."));

        @Test
        void cannot_be_signed_with_the_gain_of_either_side_empty() { // [C7]
            var terms = Sample.with(begun, Sample.exit(), CLIENTS, new Gain(Sample.PROVIDER, "Steady work", " "));

            assertThat(gaps(terms)).containsExactly("gains");
            assertThat(gaps(Sample.with(terms, PROVIDERS))).isEmpty();
        }

        @Test
        void needs_an_exit_plan_with_triggers() {
            assertThat(gaps(Sample.with(begun, CLIENTS, PROVIDERS))).containsExactly("exit");
        }

        @ParameterizedTest
        @CsvSource({"5, 7, '', true", "4, 7, '', false", "4, 7, 'We review it in May.', true"})
        void needs_a_divergence_above_the_limit_resolved_or_noted(
                int one, int other, String note, boolean fine) { // [C11]
            var aim = Aim.of("Fewer hand-offs").noted(note);
            var terms = Sample.with(begun, Sample.exit(), CLIENTS, PROVIDERS, new AimList(List.of(aim.words())));
            var rated = new AimComparison(
                    aim,
                    List.of(
                            new AimRating(aim.id(), Sample.CLIENT, one),
                            new AimRating(aim.id(), Sample.PROVIDER, other)),
                    Set.of(Sample.CLIENT, Sample.PROVIDER));

            assertThat(gaps(terms, rated)).isEqualTo(fine ? List.of() : List.of("aims"));
        }

        @Test
        void needs_every_aim_rated_by_both() {
            var aim = Aim.of("Fewer hand-offs");
            var terms = Sample.with(begun, Sample.exit(), CLIENTS, PROVIDERS, new AimList(List.of(aim.words())));

            assertThat(gaps(terms, new AimComparison(aim, List.of(), Set.of()))).containsExactly("aims");
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 100, 0", "5, 7, 67, 2", "4, 7, 50, 3", "1, 7, 0, 6"})
    void the_agreement_score_falls_with_the_distance(int one, int other, int score, int spread) { // [C9]
        var aim = Aim.of("Fewer hand-offs");
        var rated = new AimComparison(
                aim,
                List.of(new AimRating(aim.id(), Sample.CLIENT, one), new AimRating(aim.id(), Sample.PROVIDER, other)),
                Set.of(Sample.CLIENT, Sample.PROVIDER));

        assertThat(rated.score()).isEqualTo(score);
        assertThat(rated.spread()).isEqualTo(spread);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, true", "50000, true", "49999, false"},
            nullValues = "null")
    void a_signature_above_the_limit_is_refused(@org.jspecify.annotations.Nullable Long limit, boolean fine) { // [N3]
        var terms = Sample.with(
                Terms.UNSAID,
                Sample.basis(),
                new Investment(List.of(
                        new Stake(Sample.CLIENT, 50_000, 20_000, Percent.of(50)),
                        new Stake(Sample.PROVIDER, 1, 1, Percent.of(50)))));
        var setting = Sample.setting(terms);
        var limited = new Seat(new UUID(0, 1), Sample.ANA, Sample.CLIENT, Role.LEADER, limit);

        var refused = SigningRule.limit(new Setting(limited, setting.parties(), setting.holders(), terms));

        assertThat(refused.isEmpty()).isEqualTo(fine);
    }
}
