package org.tandem.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.Election;
import org.tandem.engines.funding.Project;

/**
 * A seeded city of Warsaw's size: projects lie in 18 districts or in the whole city; voters approve 1 to 15 in both,
 * popular ones more often.
 */
record City(List<Project> projects, int[][] ballots) {
    static final int VOTERS = 90_494;
    static final long BUDGET = 5_000_000;
    private static final int PROJECTS = 160;
    private static final int DISTRICTS = 18;

    static City of(long seed) {
        var random = new SplittableRandom(seed);
        var projects = new ArrayList<Project>();
        var pull = new double[PROJECTS];
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(Project.of("p" + i, Math.round(Math.exp(10.5 + 1.2 * random.nextGaussian()))));
            pull[i] = Math.exp(0.9 * random.nextGaussian());
        }
        var ballots = new int[VOTERS][];
        Arrays.setAll(ballots, voter -> ballot(random, pull));
        return new City(List.copyOf(projects), ballots);
    }

    private static int[] ballot(SplittableRandom random, double[] pull) {
        int wanted = 1 + random.nextInt(15);
        int district = random.nextInt(DISTRICTS);
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
            double strength = pull[project] * (project % DISTRICTS == district ? 1.0 : 0.2);
            if (random.nextDouble() * 8 < strength) {
                return project;
            }
        }
    }

    Election election() {
        var builder = Election.of(Rational.of(BUDGET), projects);
        for (int voter = 0; voter < ballots.length; voter++) {
            var ones = new int[ballots[voter].length];
            Arrays.fill(ones, 1);
            builder.ballot("v" + voter, 0, ballots[voter], ones);
        }
        return builder.build();
    }

    int approvals() {
        return Arrays.stream(ballots).mapToInt(ballot -> ballot.length).sum();
    }
}
