package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * One equation for the price q of a point of a project: cost = what those who cannot pay the price have left + q x the
 * points of those who can. What they have left is their endowment less the prices of earlier rounds that they paid.
 */
final class Row {

    final int project;
    private final Market market;
    private final long[] openPoints;
    private final long[] spentVoters;
    private final long[] earlier;
    private final int rounds;
    private int[] spent = new int[16];
    private int spentGroups;

    Row(Market market, int project, int rounds) {
        this.market = market;
        this.project = project;
        this.rounds = rounds;
        this.openPoints = new long[market.chambers];
        this.spentVoters = new long[market.chambers];
        this.earlier = new long[rounds * market.chambers];
    }

    /** The group can pay the price for its points. */
    void open(int group, int points) {
        openPoints[market.chamberOf(group)] += market.votersOf(group) * points;
    }

    /** The group was thought to be able to pay, but gives all it has. */
    void move(int group, int points, int[] roundOf) {
        open(group, -points);
        spend(group, roundOf);
    }

    /** The group gives all it has left. */
    void spend(int group, int[] roundOf) {
        int chamber = market.chamberOf(group);
        long voters = market.votersOf(group);
        remember(group);
        spentVoters[chamber] += voters;
        for (int choice = market.groupStart[group]; choice < market.groupStart[group + 1]; choice++) {
            int round = roundOf[market.groupProject[choice]];
            if (round >= 0) {
                earlier[round * market.chambers + chamber] += voters * market.groupPoints[choice];
            }
        }
    }

    private void remember(int group) {
        if (spentGroups == spent.length) {
            spent = Arrays.copyOf(spent, 2 * spentGroups);
        }
        spent[spentGroups++] = group;
    }

    int spentGroups() {
        return spentGroups;
    }

    int spentGroup(int at) {
        return spent[at];
    }

    /** Weight of the price: points of those who can pay it. */
    BigInteger openWeight() {
        return weighted(openPoints, 0);
    }

    /** Cost less the endowments of those who give all they have. */
    BigInteger constant(BigInteger[] endowment) {
        BigInteger constant = market.cost[project];
        for (int chamber = 0; chamber < market.chambers; chamber++) {
            if (spentVoters[chamber] != 0) {
                constant = constant.subtract(market.chamberWeight[chamber]
                        .multiply(BigInteger.valueOf(spentVoters[chamber]))
                        .multiply(endowment[chamber]));
            }
        }
        return constant;
    }

    /** How often those who give all they have paid the price of an earlier round, weighted. */
    BigInteger paid(int round) {
        return weighted(earlier, round * market.chambers);
    }

    boolean nobodySpent() {
        for (long voters : spentVoters) {
            if (voters != 0) {
                return false;
            }
        }
        return true;
    }

    int rounds() {
        return rounds;
    }

    private BigInteger weighted(long[] counts, int from) {
        BigInteger sum = BigInteger.ZERO;
        for (int chamber = 0; chamber < market.chambers; chamber++) {
            if (counts[from + chamber] != 0) {
                sum = sum.add(market.chamberWeight[chamber].multiply(BigInteger.valueOf(counts[from + chamber])));
            }
        }
        return sum;
    }
}
