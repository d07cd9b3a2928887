package org.tandem.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tandem.engines.ranking.Ranking;
import org.tandem.engines.ranking.Ranking.Ranked;
import org.tandem.engines.ranking.Votes;
import org.tandem.engines.ranking.Votes.Detail;
import org.tandem.engines.ranking.Votes.Outcome;

/**
 * A million votes over 1,000 items, and 49,415 matches of 304 teams with ties, seeded. Peers: the textbook MM algorithm
 * (Hunter 2004; with ties the same for Davidson's model) on counts that were made before, run until its abilities are
 * within 1e-6 of ours; and BradleyTerry2 of R on the 304 teams, a tie half a win each, since it knows none. Ours includes
 * standard errors, deviance and the next pair; MM has none of them.
 *
 * <p>On another day: R PlackettLuce 4.3 s for 304 football teams; choix I-LSR 3.8 s, MM 1.57 s, Newman .14 s for a million
 * votes.
 *
 * <pre>
 * ./tandem bench RankingBench
 * </pre>
 */
final class RankingBench {
    private static final int RUNS = 12;
    private static final Peer R =
            new Peer("Rscript", "bradleyterry2.R", "apt-get install --no-install-recommends r-cran-bradleyterry2");

    private RankingBench() {}

    public static void main(String[] args) {
        compare("1,000,000 votes, 1,000 items", new Study(1_000, 1_000_000, 0));
        compare("49,415 matches, 304 teams, ties", new Study(304, 49_415, .73));
    }

    private static void compare(String name, Study study) {
        var ranking = study.nu > 0 ? Ranking.withDefaults().withTies() : Ranking.withDefaults();
        var counting = Stopwatch.best(RUNS, study::votes);
        var votes = study.votes();
        var ours = Stopwatch.best(RUNS, () -> ranking.solve(votes));
        var goal = study.abilities((Ranked) ranking.solve(votes));
        var peer = Stopwatch.best(3, () -> study.minorized(goal));
        System.out.printf(
                Locale.ROOT,
                "%s: counted in %s, solved in %s; textbook MM %s, ratio %.1f%n",
                name,
                counting,
                ours,
                peer,
                peer.seconds() / ours.seconds());
        if (study.nu > 0) {
            besideR(study, votes);
        }
    }

    private static void besideR(Study study, Votes votes) {
        var ranking = Ranking.withDefaults().withReference("0");
        var ours = Stopwatch.best(RUNS, () -> ranking.solve(votes));
        var ability = study.abilities((Ranked) ranking.solve(votes));
        R.run(study.counts()).ifPresent(theirs -> {
            double apart = IntStream.range(0, study.items)
                    .mapToDouble(i -> Math.abs(ability[i] - theirs.getOrDefault("" + i, Double.NaN)))
                    .max()
                    .orElse(0);
            double seconds = theirs.getOrDefault("seconds", Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "  without ties: ours %s, BradleyTerry2 %.2f s of CPU, ratio %.0f, abilities within %.1e%n",
                    ours,
                    seconds,
                    seconds / ours.seconds(),
                    apart);
        });
    }

    /** Simulated votes. */
    private static final class Study {
        private final int items;
        private final double nu;
        private final int[][] vote;
        private final double[][] met;
        private final double[] score;
        private double ties;

        Study(int items, int votes, double nu) {
            this.items = items;
            this.nu = nu;
            vote = new int[votes][];
            met = new double[items][items];
            score = new double[items];
            var chance = new SplittableRandom(1);
            var ability = IntStream.range(0, items)
                    .mapToDouble(i -> chance.nextGaussian())
                    .toArray();
            for (int v = 0; v < votes; v++) {
                int one = chance.nextInt(items);
                int other = (one + 1 + chance.nextInt(items - 1)) % items;
                vote[v] = cast(chance, one, other, ability[one] - ability[other]);
                count(vote[v]);
            }
        }

        private int[] cast(SplittableRandom chance, int one, int other, double lead) {
            double win = Math.exp(lead / 2);
            double place = chance.nextDouble() * (win + 1 / win + nu);
            return place < win
                    ? new int[] {one, other, 0}
                    : place < win + 1 / win ? new int[] {other, one, 0} : new int[] {one, other, 1};
        }

        private void count(int[] cast) {
            met[cast[0]][cast[1]]++;
            met[cast[1]][cast[0]]++;
            score[cast[0]] += cast[2] == 1 ? .5 : 1;
            score[cast[1]] += cast[2] == 1 ? .5 : 0;
            ties += cast[2];
        }

        double[] abilities(Ranked ranked) {
            var ability = new double[items];
            ranked.items().forEach(item -> ability[Integer.parseInt(item.item())] = item.ability());
            return ability;
        }

        /** Wins and losses of each pair, half of a tie in each. */
        List<String> counts() {
            var won = new double[items][items];
            for (int[] cast : vote) {
                won[cast[0]][cast[1]] += cast[2] == 1 ? .5 : 1;
                won[cast[1]][cast[0]] += cast[2] == 1 ? .5 : 0;
            }
            var lines = new ArrayList<>(List.of("one,other,wins,losses"));
            for (int i = 0; i < items; i++) {
                for (int j = i + 1; j < items; j++) {
                    if (won[i][j] + won[j][i] > 0) {
                        lines.add(i + "," + j + "," + won[i][j] + "," + won[j][i]);
                    }
                }
            }
            return lines;
        }

        Votes votes() {
            var votes = new Votes();
            var number = IntStream.range(0, items).map(i -> votes.item("" + i)).toArray();
            var tie = new Detail(Outcome.TIE, 1, Votes.NOBODY, Votes.NOBODY);
            for (int[] cast : vote) {
                if (cast[2] == 1) {
                    votes.add(number[cast[0]], number[cast[1]], tie);
                } else {
                    votes.win(number[cast[0]], number[cast[1]]);
                }
            }
            return votes;
        }

        /** Rounds of MM until it has what we have. */
        double[] minorized(double[] goal) {
            var strength = new double[items];
            Arrays.fill(strength, 1);
            double tie = nu > 0 ? 1 : 0;
            for (int round = 0; round < 100_000 && far(strength, goal); round++) {
                var next = new double[items];
                double open = 0;
                for (int i = 0; i < items; i++) {
                    double sum = 0;
                    for (int j = 0; j < items; j++) {
                        double root = tie == 0 ? 0 : Math.sqrt(strength[i] * strength[j]);
                        double share = met[i][j] / (strength[i] + strength[j] + tie * root);
                        sum += share * (1 + tie * root / (2 * strength[i]));
                        open += share * root / 2;
                    }
                    next[i] = score[i] / sum;
                }
                tie = tie == 0 ? 0 : ties / open;
                strength = next;
            }
            return strength;
        }

        private static boolean far(double[] strength, double[] goal) {
            var log = Arrays.stream(strength).map(Math::log).toArray();
            double mean = Arrays.stream(log).average().orElse(0);
            return IntStream.range(0, log.length).anyMatch(i -> Math.abs(log[i] - mean - goal[i]) > 1e-6);
        }
    }
}
