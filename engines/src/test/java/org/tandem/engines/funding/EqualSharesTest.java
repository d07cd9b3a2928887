package org.tandem.engines.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.EqualShares.Funded;
import org.tandem.engines.funding.Receipts.Line;
import org.tandem.engines.funding.Receipts.Receipt;

class EqualSharesTest {

    private static final EqualShares MES = EqualShares.withDefaults();
    private static final EqualShares ADD1 = MES.with(Completion.ADD1);

    private static Funded funded(EqualShares rule, Election election) {
        return switch (rule.solve(election)) {
            case Funded funded -> funded;
            case EqualShares.Void none -> throw new AssertionError(none.reason());
        };
    }

    /** Ten projects a side of 100 cents, 1,000 cents, 51 and 49 voters. */
    @Nested
    class FiftyOneToFortyNine {

        private static List<Project> projects() {
            List<Project> projects = new ArrayList<>();
            for (String side : List.of("c", "p")) {
                IntStream.range(0, 10).forEach(i -> projects.add(Project.of(side + i, 100)));
            }
            return projects;
        }

        private static String[] ids(String side) {
            return IntStream.range(0, 10).mapToObj(i -> side + i).toArray(String[]::new);
        }

        private static Election fill(Election.Builder builder) {
            IntStream.range(0, 51).forEach(i -> builder.approveIn("client", "C" + i, ids("c")));
            IntStream.range(0, 49).forEach(i -> builder.approveIn("provider", "P" + i, ids("p")));
            return builder.build();
        }

        private static List<Long> bySide(Funded funded) {
            return List.of("c", "p").stream()
                    .map(side -> funded.ids().stream()
                            .filter(id -> id.startsWith(side))
                            .count())
                    .toList();
        }

        @Test
        void byVotersFiveAndFour() {
            Election election = fill(Election.of(Rational.of(1_000), projects()));
            assertThat(bySide(funded(MES, election))).containsExactly(5L, 4L);
        }

        @Test
        void byVotersWithAdd1FiveAndFive() {
            Election election = fill(Election.of(Rational.of(1_000), projects()));
            assertThat(bySide(funded(ADD1, election))).containsExactly(5L, 5L);
        }

        @Test
        void byChambersFiveAndFive() {
            Election election =
                    fill(Election.byEqualChambers(Rational.of(1_000), projects(), List.of("client", "provider")));
            assertThat(bySide(funded(MES, election))).containsExactly(5L, 5L);
            assertThat(bySide(funded(ADD1, election))).containsExactly(5L, 5L);
        }

        @Test
        void aChambersReceiptAddsUp() {
            Election election =
                    fill(Election.byEqualChambers(Rational.of(1_000), projects(), List.of("client", "provider")));
            assertThat(funded(MES, election).receipts().chambers())
                    .allSatisfy(receipt -> assertThat(units(receipt)).isEqualTo(BigInteger.valueOf(500)));
        }
    }

    @Nested
    class SpecialCases {

        @Test
        void anEmptyChamberVoidsTheRound() {
            Election election = Election.byEqualChambers(
                            Rational.of(10), List.of(Project.of("a", 5)), List.of("client", "provider"))
                    .approveIn("client", "C", "a")
                    .build();
            assertThat(MES.solve(election))
                    .isInstanceOfSatisfying(
                            EqualShares.Void.class,
                            none -> assertThat(none.reason()).contains("provider"));
        }

        @Test
        void whoPutsInMoreBuysMore() {
            Election election = Election.byChambers(
                            List.of(Project.of("a", 30), Project.of("b", 30)),
                            List.of(new Chamber("client", Rational.of(40)), new Chamber("provider", Rational.of(20))))
                    .approveIn("client", "C", "a")
                    .approveIn("provider", "P", "b")
                    .build();
            assertThat(funded(MES, election).ids()).containsExactly("a");
        }

        @Test
        void allMoneyTogetherIsExactlyEnough() {
            Election election = Election.of(
                            Rational.of(3), List.of(new Project("a", "a", Rational.of(3, 2)), Project.of("b", 1)))
                    .approve("1", "a", "b")
                    .approve("2", "a")
                    .approve("3", "b")
                    .build();
            assertThat(funded(MES, election).ids()).containsExactly("b", "a");
        }

        @Test
        void whatCostsNothingIsFundedIfSomebodyWantsIt() {
            Election election = Election.of(Rational.of(3), List.of(Project.of("free", 0), Project.of("unwanted", 0)))
                    .approve("1", "free")
                    .build();
            assertThat(funded(ADD1, election).ids()).containsExactly("free");
        }

        @Test
        void nobodyVotedForAnything() {
            Election election = Election.of(Rational.of(3), List.of(Project.of("a", 1)))
                    .approve("1")
                    .build();
            Funded funded = funded(ADD1, election);
            assertThat(funded.winners()).isEmpty();
            assertThat(funded.lost().getFirst().reason()).isEqualTo("Nobody voted for it.");
        }

        @Test
        void whyAProjectLostNamesWhatWasMissing() {
            Election election = Election.of(Rational.of(100), List.of(Project.of("a", 60), Project.of("b", 40)))
                    .approve("1", "a")
                    .approve("2", "a")
                    .approve("3", "b")
                    .approve("4", "a", "b")
                    .build();
            Funded funded = funded(MES, election);
            assertThat(funded.ids()).containsExactly("a");
            EqualShares.Loss loss = funded.lost().getFirst();
            assertThat(loss.available()).isEqualTo(Rational.of(30));
            assertThat(loss.missing()).isEqualTo(Rational.of(10));
            assertThat(loss.moreSupporters()).isOne();
        }

        @Test
        void theUtilitarianCompletionSpendsWhatStillFits() {
            Election election = Election.of(Rational.of(100), List.of(Project.of("a", 60), Project.of("b", 40)))
                    .approve("1", "a")
                    .approve("2", "a")
                    .approve("3", "b")
                    .approve("4", "a", "b")
                    .build();
            Funded funded = funded(MES.with(Completion.UTILITARIAN), election);
            assertThat(funded.ids()).containsExactly("a", "b");
            assertThat(funded.winners().getLast().byCompletion()).isTrue();
        }
    }

    @Test
    void theFastSearchEqualsTheDefinition() {
        tries(1_000, draw -> {
            long seed = draw.anyLong();
            int projects = draw.between(1, 9);
            Random random = new Random(seed);
            Election election = random(random, projects, random.nextInt(1, 25), random.nextInt(0, 4));
            for (Utility utility : Utility.values()) {
                assertThat(funded(MES.with(utility), election).ids())
                        .isEqualTo(PlainEqualShares.winners(election, utility, PlainEqualShares.endowments(election)));
            }
        });
    }

    @Test
    void add1EqualsItsDefinition() {
        tries(150, draw -> {
            long seed = draw.anyLong();
            int projects = draw.between(1, 6);
            Random random = new Random(seed);
            Election election = random(random, projects, random.nextInt(1, 12), random.nextInt(0, 3));
            assertThat(funded(ADD1, election).ids()).isEqualTo(PlainEqualShares.add1(election, Utility.COST));
        });
    }

    @Test
    void receiptsAddUpByVoterByChamberAndByProject() {
        tries(200, draw -> {
            long seed = draw.anyLong();
            int projects = draw.between(1, 8);
            Random random = new Random(seed);
            Election election = random(random, projects, random.nextInt(1, 20), random.nextInt(0, 3));
            Funded funded = funded(MES, election);
            for (List<Receipt> receipts :
                    List.of(funded.receipts().voters(), funded.receipts().chambers())) {
                receipts.forEach(receipt -> {
                    assertThat(receipt.lines().stream().map(Line::paid).reduce(receipt.left(), Rational::plus))
                            .isEqualTo(receipt.start());
                    assertThat(receipt.left().signum()).isNotNegative();
                });
                assertThat(receipts.stream().map(EqualSharesTest::units).reduce(BigInteger.ZERO, BigInteger::add))
                        .isEqualTo(funded.spent().numerator());
            }
            assertThat(funded.spent()).isLessThanOrEqualTo(election.budget());
        });
    }

    @Test
    void theOrderOfBallotsChangesNothing() {
        tries(100, draw -> {
            long seed = draw.anyLong();
            int projects = draw.between(1, 8);
            Random random = new Random(seed);
            Election election = random(random, projects, random.nextInt(1, 20), 0);
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, election.voters().size()).boxed().toList());
            Collections.shuffle(order, random);
            Election.Builder shuffled = Election.of(election.budget(), election.projects());
            order.forEach(voter -> copy(election, voter, shuffled));
            assertThat(funded(MES, shuffled.build()).ids())
                    .isEqualTo(funded(MES, election).ids());
        });
    }

    private static void copy(Election election, int voter, Election.Builder to) {
        int from = election.start(voter);
        int length = election.start(voter + 1) - from;
        to.ballot(
                election.voters().get(voter),
                0,
                IntStream.range(0, length).map(i -> election.choice(from + i)).toArray(),
                IntStream.range(0, length).map(i -> election.points(from + i)).toArray());
    }

    private static BigInteger units(Receipt receipt) {
        return receipt.lines().stream().map(Line::units).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Small whole numbers, so that ties and exact sums are common. */
    private static Election random(Random random, int projects, int voters, int chambers) {
        List<Project> list = IntStream.range(0, projects)
                .mapToObj(i -> Project.of("p" + i, random.nextInt(1, 20)))
                .toList();
        List<String> names =
                IntStream.range(0, chambers).mapToObj(i -> "ch" + i).toList();
        Rational budget = Rational.of(random.nextInt(10, 80));
        Election.Builder builder =
                chambers == 0 ? Election.of(budget, list) : Election.byEqualChambers(budget, list, names);
        int most = random.nextInt(1, 4);
        for (int voter = 0; voter < voters + chambers; voter++) {
            int[] chosen = IntStream.range(0, projects)
                    .filter(i -> random.nextInt(3) == 0)
                    .toArray();
            int[] points = IntStream.range(0, chosen.length)
                    .map(i -> random.nextInt(1, most + 1))
                    .toArray();
            builder.ballot("v" + voter, chambers == 0 ? 0 : voter % chambers, chosen, points);
        }
        return builder.build();
    }
}
