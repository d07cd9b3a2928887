package org.tandem.engines.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.EqualShares.Funded;
import org.tandem.engines.funding.EqualShares.Void;

/** Each rule keeps the contract of all engines. */
class FundingContractTest {

    /** Who approves what; projects stay in their order, which ends ties. */
    record Poll(long budget, List<Project> projects, List<Ballot> ballots) {

        record Ballot(String voter, int[] choices) {}

        Election election() {
            var builder = Election.of(Rational.of(budget), projects);
            ballots.forEach(ballot -> builder.ballot(
                    ballot.voter(),
                    0,
                    ballot.choices(),
                    IntStream.of(ballot.choices()).map(choice -> 1).toArray()));
            return builder.build();
        }
    }

    abstract static class OfRule<R> implements EngineContract<Poll, R> {

        @Override
        public Poll any(Draw draw) {
            var projects = IntStream.rangeClosed(0, draw.between(1, 7))
                    .mapToObj(number -> Project.of("p" + number, draw.between(1, 30)))
                    .toList();
            var ballots = IntStream.rangeClosed(0, draw.between(1, 15))
                    .mapToObj(voter -> new Poll.Ballot("v" + voter, approved(projects.size(), draw)))
                    .toList();
            return new Poll(60, projects, ballots);
        }

        private static int[] approved(int projects, Draw draw) {
            return IntStream.range(0, projects)
                    .filter(number -> draw.part() < .4)
                    .toArray();
        }

        @Override
        public Poll reordered(Poll input, Draw draw) {
            return new Poll(input.budget(), input.projects(), draw.shuffled(input.ballots()));
        }

        /** The ids that a rule without completion funds. */
        abstract List<String> funded(Election election);

        @Test
        void anotherCurrencyFundsTheSame() {
            tries(cases(), draw -> {
                var poll = any(draw);
                var dearer = poll.projects().stream()
                        .map(project -> new Project(
                                project.id(), project.name(), project.cost().times(7)))
                        .toList();
                assertThat(funded(new Poll(7 * poll.budget(), dearer, poll.ballots()).election()))
                        .isEqualTo(funded(poll.election()));
            });
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            var one = List.of(Project.of("a", 1));
            return Map.of(
                    "a negative budget", () -> Election.of(Rational.of(-1), one).build(),
                    "a project twice",
                            () -> Election.of(Rational.ONE, List.of(one.getFirst(), one.getFirst()))
                                    .build(),
                    "a negative cost", () -> Project.of("a", -1),
                    "a stranger", () -> Election.of(Rational.ONE, one).approve("v", "z"));
        }
    }

    @Nested
    class OfEqualShares extends OfRule<EqualShares.Result> {
        @Override
        List<String> funded(Election election) {
            return EqualShares.withDefaults().solve(election) instanceof Funded found ? found.ids() : List.of();
        }

        @Override
        public EqualShares.Result solve(Poll input) {
            return EqualShares.withDefaults().with(Completion.ADD1).solve(input.election());
        }

        @Override
        public Map<String, ?> found(EqualShares.Result result) {
            return switch (result) {
                case Funded funded -> Map.of("ids", funded.ids(), "spent", funded.spent());
                case Void none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(EqualShares.Result result) {
            return switch (result) {
                case Funded funded -> funded.receipts().voters();
                case Void none -> List.of(none.reason());
            };
        }
    }

    @Nested
    class OfPhragmen extends OfRule<Phragmen.Result> {
        @Override
        List<String> funded(Election election) {
            return Phragmen.withDefaults().solve(election).ids();
        }

        @Override
        public Phragmen.Result solve(Poll input) {
            return Phragmen.withDefaults().solve(input.election());
        }

        @Override
        public Map<String, ?> found(Phragmen.Result result) {
            return Map.of("ids", result.ids(), "spent", result.spent());
        }

        @Override
        public Collection<?> reasons(Phragmen.Result result) {
            return List.of(result.winners());
        }
    }

    @Nested
    class OfGreedy extends OfRule<Greedy.Result> {
        @Override
        List<String> funded(Election election) {
            return Greedy.withDefaults().solve(election).ids();
        }

        @Override
        public Greedy.Result solve(Poll input) {
            return Greedy.withDefaults().solve(input.election());
        }

        @Override
        public Map<String, ?> found(Greedy.Result result) {
            return Map.of("ids", result.ids(), "spent", result.spent());
        }

        @Override
        public Collection<?> reasons(Greedy.Result result) {
            return List.of(result.winners(), result.lost());
        }
    }
}
