package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tandem.engines.exact.Rational;

/** The exact state of one computation of Equal Shares: rounds, prices, what each group has left. */
final class Exact {

    private final Market market;
    private final BigInteger[] endowment;
    private final Prices prices;
    private final List<Row> rows = new ArrayList<>();
    /** By project its round, by group the round in which it gave all it had; -1 for none. */
    private final int[] roundOf;

    private final int[] spentIn;

    Exact(Market market, BigInteger[] endowment) {
        this.market = market;
        this.endowment = endowment;
        this.prices = new Prices(endowment);
        this.roundOf = new int[market.projects];
        this.spentIn = new int[market.groups];
        Arrays.fill(roundOf, -1);
        Arrays.fill(spentIn, -1);
    }

    int rounds() {
        return rows.size();
    }

    Row row(int round) {
        return rows.get(round);
    }

    int roundOf(int project) {
        return roundOf[project];
    }

    /** Records a purchase and returns its price, correctly rounded. */
    double add(Row row) {
        for (int at = 0; at < row.spentGroups(); at++) {
            spentIn[row.spentGroup(at)] = rounds();
        }
        roundOf[row.project] = rounds();
        rows.add(row);
        return prices.add(row);
    }

    /** Do the supporters have enough? */
    boolean affordable(int project) {
        return missing(project).signum() <= 0;
    }

    /** Cost less all that supporters have left, over the prices' denominator; negative: they have more. */
    BigInteger missing(int project) {
        Row all = new Row(market, project, rounds());
        for (int at = market.projectStart[project]; at < market.projectStart[project + 1]; at++) {
            if (spentIn[market.projectGroup[at]] < 0) {
                all.spend(market.projectGroup[at], roundOf);
            }
        }
        return prices.numerator(all);
    }

    /**
     * Supporters of a project: places of two arrays.
     *
     * @param group their groups; who gave all in an earlier round may be left out
     * @param points what each gives the project
     */
    record Supporters(int project, int[] group, int[] points, int from, int to) {}

    /**
     * Who can pay and who gives all it has, at a price that is known up to rounding.
     *
     * @param left by group, approximately; negative for who gave all in an earlier round
     * @param tolerance supporters whose money is so near to the price are decided exactly; negative: nobody is
     */
    Row row(Supporters who, double[] left, double price, double tolerance) {
        Row row = new Row(market, who.project, rounds());
        List<Integer> unsure = new ArrayList<>();
        int[] poor = new int[who.to - who.from];
        int count = 0;
        for (int at = who.from; at < who.to; at++) {
            int group = who.group[at];
            int points = who.points[at];
            double gap = left[group] - price * points;
            if (left[group] < 0) {
                continue;
            }
            boolean near = Math.abs(gap) <= tolerance * points;
            if (near) {
                unsure.add(at);
            }
            // Whether somebody can pay is a coin toss for the processor, so there is no branch on it.
            int lacks = near ? 0 : (int) (Double.doubleToRawLongBits(gap) >>> 63);
            row.open(group, points * (1 - lacks));
            poor[count] = group;
            count += lacks;
        }
        for (int k = 0; k < count; k++) {
            row.spend(poor[k], roundOf);
        }
        decide(row, who, unsure);
        return row;
    }

    private void decide(Row row, Supporters who, List<Integer> unsure) {
        boolean moved = !unsure.isEmpty();
        while (moved) {
            Offer offer = new Offer(prices.numerator(row), row.openWeight());
            moved = unsure.removeIf(at -> move(row, who, at, offer));
        }
    }

    /** The price of a point: numerator over the prices' denominator x the weight. */
    private record Offer(BigInteger numerator, BigInteger weight) {}

    private boolean move(Row row, Supporters who, int at, Offer offer) {
        int group = who.group[at];
        int points = who.points[at];
        BigInteger due = offer.numerator.multiply(BigInteger.valueOf(points));
        boolean poor = left(group).multiply(offer.weight).compareTo(due) < 0;
        if (poor) {
            row.move(group, points, roundOf);
        }
        return poor;
    }

    /** What a voter of the group has left, over the prices' denominator. */
    BigInteger left(int group) {
        return leftBefore(group, rounds());
    }

    private BigInteger leftBefore(int group, int before) {
        if (spentIn[group] >= 0 && spentIn[group] < before) {
            return BigInteger.ZERO;
        }
        BigInteger left = endowment[market.chamber[group]].multiply(prices.denominator());
        for (int at = market.groupStart[group]; at < market.groupStart[group + 1]; at++) {
            int round = roundOf[market.groupProject[at]];
            if (round >= 0 && round < before) {
                left = left.subtract(prices.numerator(round).multiply(BigInteger.valueOf(market.groupPoints[at])));
            }
        }
        return left;
    }

    /** What a voter of the group paid in a round, over the prices' denominator. */
    BigInteger paid(int group, int points, int round) {
        return spentIn[group] >= 0 && spentIn[group] <= round
                ? leftBefore(group, round)
                : prices.numerator(round).multiply(BigInteger.valueOf(points));
    }

    BigInteger denominator() {
        return prices.denominator();
    }

    /** The price that a row would have now, correctly rounded. */
    double price(Row row) {
        return new Rational(prices.numerator(row), prices.denominator().multiply(row.openWeight())).doubleValue();
    }

    /** The rate of a round: price of a point over its utility. */
    Rational rate(int round) {
        Row row = rows.get(round);
        return new Rational(prices.numerator(round), prices.denominator().multiply(market.factor[row.project]));
    }

    /** Is the first row's rate lower, or equal with the tie its own? */
    boolean beats(Row row, Row other) {
        int order = cross(row, other).compareTo(cross(other, row));
        return order == 0 ? market.tiePlace[row.project] < market.tiePlace[other.project] : order < 0;
    }

    private BigInteger cross(Row row, Row other) {
        boolean plain = row.nobodySpent() && other.nobodySpent();
        BigInteger numerator = plain ? row.constant(endowment) : prices.numerator(row);
        return numerator.multiply(other.openWeight()).multiply(market.factor[other.project]);
    }
}
