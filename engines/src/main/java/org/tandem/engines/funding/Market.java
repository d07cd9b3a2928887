package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.Arrays;
import org.tandem.engines.exact.Rational;

/**
 * An election as Equal Shares computes with it: equal ballots of one chamber are one group, and all amounts are whole.
 *
 * <p>A voter's money is counted in m-ths of its chamber's m ballots, so that everybody of a chamber starts with the
 * chamber's endowment and a group's payment counts with the weight (voters in the group) x M/m, where M is the least
 * common multiple of the chambers' sizes. Costs are multiplied by M; endowments and costs also by {@code scale}, which
 * makes both whole.
 */
final class Market {

    final int groups;
    final int projects;
    final int chambers;
    final int[] groupOf;
    final int[] chamber;
    final long[] voters;
    final double[] weight;
    /** From this group on, each is one voter of the only chamber, with the weight 1. */
    final int plainFrom;
    /** By project: supporters by weight, and their points by weight. */
    final double[] reach;

    final double[] points;
    final int[] groupStart;
    final int[] groupProject;
    final int[] groupPoints;
    final int[] projectStart;
    final int[] projectGroup;
    final int[] projectPoints;
    final BigInteger[] cost;
    final BigInteger[] factor;
    final double[] costs;
    final double[] factors;
    final BigInteger[] chamberWeight;
    final BigInteger[] endowment;
    final BigInteger scale;
    final BigInteger common;
    final long[] size;
    final int[] tiePlace;
    final boolean[] eligible;
    /** Whether every vote is a single point. */
    final boolean onePoint;

    Market(Election election, Utility utility) {
        projects = election.projects().size();
        chambers = election.chambers().size();
        size = sizes(election);
        common = Arrays.stream(size).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, Market::leastCommon);
        chamberWeight = Arrays.stream(size)
                .mapToObj(ballots -> common.divide(BigInteger.valueOf(ballots)))
                .toArray(BigInteger[]::new);
        scale = scale(election);
        endowment = election.chambers().stream()
                .map(chamberOf -> whole(chamberOf.endowment()))
                .toArray(BigInteger[]::new);
        cost = election.projects().stream()
                .map(project -> whole(project.cost()).multiply(common))
                .toArray(BigInteger[]::new);
        factor = utility == Utility.COST ? cost : ones(projects);
        costs = doubles(cost);
        factors = doubles(factor);
        tiePlace = Ties.places(election);
        eligible = eligible(election);
        var equal = new Groups(election);
        groups = equal.count;
        groupOf = equal.of;
        chamber = equal.chamber;
        voters = equal.voters;
        groupStart = equal.start;
        groupProject = equal.project;
        groupPoints = equal.points;
        plainFrom = chambers == 1 ? equal.single : groups;
        weight = new double[groups];
        for (int group = 0; group < groups; group++) {
            weight[group] = voters[group] * chamberWeight[chamber[group]].doubleValue();
        }
        projectStart = new int[projects + 1];
        projectGroup = new int[groupProject.length];
        projectPoints = new int[groupProject.length];
        reach = new double[projects];
        points = new double[projects];
        transpose();
        onePoint = Arrays.stream(groupPoints).allMatch(point -> point == 1);
    }

    /** What the chambers start with when each gets so many units more than it put in. */
    BigInteger[] endowments(Rational[] amounts) {
        return Arrays.stream(amounts).map(this::whole).toArray(BigInteger[]::new);
    }

    /** A whole number of the computation as money of one voter of a chamber. */
    Rational money(Rational amount, int ofChamber) {
        return amount.over(Rational.of(scale.multiply(BigInteger.valueOf(size[ofChamber]))));
    }

    private BigInteger whole(Rational amount) {
        return amount.times(Rational.of(scale)).numerator();
    }

    private static BigInteger scale(Election election) {
        BigInteger scale = BigInteger.ONE;
        for (Chamber chamber : election.chambers()) {
            scale = leastCommon(scale, chamber.endowment().denominator());
        }
        for (Project project : election.projects()) {
            scale = leastCommon(scale, project.cost().denominator());
        }
        return scale;
    }

    private static long[] sizes(Election election) {
        long[] sizes = new long[election.chambers().size()];
        for (int voter = 0; voter < election.voters().size(); voter++) {
            sizes[election.chamberOf(voter)]++;
        }
        return sizes;
    }

    private static boolean[] eligible(Election election) {
        long[] votes = election.votes();
        boolean[] eligible = new boolean[votes.length];
        for (int project = 0; project < votes.length; project++) {
            Rational cost = election.projects().get(project).cost();
            eligible[project] = votes[project] > 0 && cost.signum() > 0 && cost.compareTo(election.budget()) <= 0;
        }
        return eligible;
    }

    private void transpose() {
        for (int project : groupProject) {
            projectStart[project + 1]++;
        }
        Arrays.parallelPrefix(projectStart, Integer::sum);
        int[] next = Arrays.copyOf(projectStart, projects);
        for (int group = 0; group < groups; group++) {
            for (int at = groupStart[group]; at < groupStart[group + 1]; at++) {
                int slot = next[groupProject[at]]++;
                projectGroup[slot] = group;
                projectPoints[slot] = groupPoints[at];
                reach[groupProject[at]] += weight[group];
                points[groupProject[at]] += weight[group] * groupPoints[at];
            }
        }
    }

    static double[] doubles(BigInteger[] whole) {
        return Arrays.stream(whole).mapToDouble(BigInteger::doubleValue).toArray();
    }

    private static BigInteger[] ones(int length) {
        BigInteger[] ones = new BigInteger[length];
        Arrays.fill(ones, BigInteger.ONE);
        return ones;
    }

    static BigInteger leastCommon(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    int chamberOf(int group) {
        return group >= plainFrom ? 0 : chamber[group];
    }

    long votersOf(int group) {
        return group >= plainFrom ? 1 : voters[group];
    }
}
