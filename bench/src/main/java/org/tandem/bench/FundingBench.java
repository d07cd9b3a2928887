package org.tandem.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.Completion;
import org.tandem.engines.funding.Election;
import org.tandem.engines.funding.EqualShares;
import org.tandem.engines.funding.EqualShares.Funded;
import org.tandem.engines.funding.Project;

/**
 * Equal Shares with Add1 on a city of the size of Warsaw: 160 projects, 90,494 ballots of 1 to 15 approvals, seeded.
 *
 * <p>Peers on real data of that size, two busy cores: equalshares.net (JavaScript floats) 15 to 17 s, pabutools 131 s.
 */
final class FundingBench {

    private static final int PROJECTS = 160;
    private static final int VOTERS = 90_494;
    private static final int RUNS = 5;

    private FundingBench() {}

    public static void main(String[] args) {
        Election election = city(1);
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Funded funded =
                    (Funded) EqualShares.withDefaults().with(Completion.ADD1).solve(election);
            System.out.printf(
                    "run %d: %.3f s (%.3f s of CPU), %d winners, %s of %s spent, a voter ended with %s%n",
                    run,
                    (System.nanoTime() - start) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                    funded.winners().size(),
                    funded.spent(),
                    election.budget(),
                    funded.endowments().getFirst().over(Rational.of(VOTERS)));
        }
    }

    /** Projects lie in 18 districts or in the whole city; voters approve in both, popular ones more often. */
    static Election city(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Project> projects = new ArrayList<>();
        double[] pull = new double[PROJECTS];
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(Project.of("p" + i, Math.round(Math.exp(10.5 + 1.2 * random.nextGaussian()))));
            pull[i] = Math.exp(0.9 * random.nextGaussian());
        }
        Election.Builder builder = Election.of(Rational.of(5_000_000), projects);
        for (int voter = 0; voter < VOTERS; voter++) {
            int[] chosen = ballot(random, pull);
            builder.ballot(
                    "v" + voter,
                    0,
                    chosen,
                    IntStream.range(0, chosen.length).map(i -> 1).toArray());
        }
        return builder.build();
    }

    private static int[] ballot(SplittableRandom random, double[] pull) {
        int wanted = 1 + random.nextInt(15);
        int district = random.nextInt(18);
        return IntStream.generate(() -> pick(random, pull, district))
                .limit(4L * wanted)
                .distinct()
                .limit(wanted)
                .toArray();
    }

    /** The district's own projects pull five times as strongly. */
    private static int pick(SplittableRandom random, double[] pull, int district) {
        while (true) {
            int project = random.nextInt(PROJECTS);
            double strength = pull[project] * (project % 18 == district ? 1.0 : 0.2);
            if (random.nextDouble() * 8 < strength) {
                return project;
            }
        }
    }
}
