package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One computation of Equal Shares for given endowments, with the exact outcome.
 *
 * <p>The search runs on doubles whose error is bounded; wherever the bound cannot decide (who can pay a price, whether a
 * project is affordable, which of two is cheaper), {@link Exact} decides in whole numbers. Projects are looked at in the
 * order of lower bounds of their rate, which only rise while money is spent, so that most are not looked at in most
 * rounds.
 */
final class Run {

    /** Twice the rounding unit of doubles. */
    private static final double UNIT = 0x1p-52;

    private final Market market;
    private final Exact exact;
    private final double largest;
    /** By group what a voter has left; -1 once she gave all. */
    private final double[] left;
    /** By project: supporters who still have something, from {@code projectStart} to this end. */
    private final int[] supporter;

    private final int[] supporterPoints;
    private final int[] end;
    private final double[] costs;
    private final double[] factors;
    /** By project: the price of a point as last seen, its error, and a lower bound of its rate. */
    private final double[] price;

    private final double[] error;
    private final double[] bound;
    private final int[] lookedAt;
    private final @Nullable Row[] resolved;
    /** Results of {@link #add}. */
    private double spent;

    private double open;
    private double poorest;
    private boolean near;

    Run(Market market, BigInteger[] endowment) {
        this.market = market;
        this.exact = new Exact(market, endowment);
        this.left = new double[market.groups];
        this.supporter = market.projectGroup.clone();
        this.supporterPoints = market.onePoint ? market.projectPoints : market.projectPoints.clone();
        this.end = Arrays.copyOfRange(market.projectStart, 1, market.projects + 1);
        this.costs = market.costs;
        this.factors = market.factors;
        this.price = new double[market.projects];
        this.error = new double[market.projects];
        this.bound = new double[market.projects];
        this.lookedAt = new int[market.projects];
        this.resolved = new @Nullable Row[market.projects];
        this.largest = start(endowment);
    }

    private double start(BigInteger[] endowment) {
        double[] start = Market.doubles(endowment);
        for (int group = 0; group < market.groups; group++) {
            left[group] = start[market.chamber[group]];
        }
        for (int project = 0; project < market.projects; project++) {
            // What each point costs when everybody can pay: no price is lower.
            double lowest = costs[project] / market.points[project];
            note(project, lowest, UNIT * (end[project] - market.projectStart[project] + 4.0) * lowest);
            bound[project] = market.eligible[project] ? bound[project] : Double.POSITIVE_INFINITY;
        }
        Arrays.fill(lookedAt, -1);
        return Arrays.stream(start).max().orElse(0);
    }

    /** The outcome, with everything that explains it. */
    Exact solve() {
        for (int project = next(); project >= 0; project = next()) {
            buy(project);
        }
        return exact;
    }

    /** The project of the lowest rate, ties by the rule; -1 if none is affordable. */
    private int next() {
        int round = exact.rounds();
        double lowest = Double.POSITIVE_INFINITY;
        List<Integer> candidates = new ArrayList<>();
        for (int project = promising(round); project >= 0 && bound[project] <= lowest; project = promising(round)) {
            lookedAt[project] = round;
            if (look(project, lowest)) {
                candidates.add(project);
                lowest = Math.min(lowest, (price[project] + error[project]) / factors[project] * (1 + 2 * UNIT));
            }
        }
        return best(candidates, lowest);
    }

    private int best(List<Integer> candidates, double lowest) {
        int best = -1;
        for (int project : candidates) {
            if (bound[project] <= lowest && (best < 0 || exact.beats(row(project), row(best)))) {
                best = project;
            }
        }
        return best;
    }

    /** The project of the lowest bound that was not looked at in this round; -1 if there is none. */
    private int promising(int round) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int project = 0; project < bound.length; project++) {
            if (bound[project] < lowest && lookedAt[project] < round) {
                best = project;
                lowest = bound[project];
            }
        }
        return best;
    }

    /** Finds the price by Newton's steps from below; false if unaffordable or surely dearer than the lowest. */
    private boolean look(int project, double lowest) {
        resolved[project] = null;
        double sumError = sumError(project);
        double known = -1;
        while (true) {
            double q = price[project];
            add(project, q, 2 * (leftError() + error[project] + UNIT * q));
            if (open == 0) {
                return allSpend(project, spent + sumError < costs[project]);
            }
            double next = (costs[project] - spent) / open;
            note(project, Math.max(next, q), sumError / open);
            if (bound[project] > lowest) {
                return false;
            }
            if (next <= q || open == known) {
                return settle(project);
            }
            double tolerance = 2 * (leftError() + error[project] + UNIT * next);
            if (next - q > tolerance && poorest - next > tolerance) {
                return true;
            }
            known = open;
        }
    }

    /**
     * Sums over supporters at a price: money of those who cannot pay, points of those who can, the least that one of
     * these has, who is too near to tell.
     */
    private void add(int project, double q, double tolerance) {
        poorest = 0;
        if (market.onePoint) {
            addOnes(project, q, tolerance);
        } else {
            addPoints(project, q, tolerance);
        }
    }

    /** Whether somebody can pay is a coin toss for the processor, so there is no branch on it: the sign is a number. */
    private void addOnes(int project, double q, double tolerance) {
        double poor = 0;
        double rich = 0;
        boolean close = false;
        double[] weights = market.weight;
        int plainFrom = market.plainFrom;
        long least = Long.MAX_VALUE;
        int kept = market.projectStart[project];
        int last = end[project];
        for (int at = kept; at < last; at++) {
            int group = supporter[at];
            double has = left[group];
            if (has >= 0) {
                supporter[kept++] = group;
                double gap = has - q;
                long bits = Double.doubleToRawLongBits(gap);
                double pays = 1 - (int) (bits >>> 63);
                double weight = group < plainFrom ? weights[group] : 1;
                rich += weight * pays;
                poor += weight * has * (1 - pays);
                // Bits of numbers above zero are in order, those below zero come after them.
                least = Math.min(least, bits & Long.MAX_VALUE | bits >> 63 & Long.MAX_VALUE);
                close |= Math.abs(gap) <= tolerance;
            }
        }
        end[project] = kept;
        spent = poor;
        open = rich;
        near = close;
        poorest = least == Long.MAX_VALUE ? 0 : q + Double.longBitsToDouble(least);
    }

    private void addPoints(int project, double q, double tolerance) {
        double poor = 0;
        double rich = 0;
        boolean close = false;
        int kept = market.projectStart[project];
        for (int at = kept; at < end[project]; at++) {
            int group = supporter[at];
            double has = left[group];
            if (has >= 0) {
                int points = supporterPoints[at];
                double gap = has - q * points;
                supporter[kept] = group;
                supporterPoints[kept++] = points;
                close |= Math.abs(gap) <= tolerance * points;
                if (gap < 0) {
                    poor += market.weight[group] * has;
                } else {
                    rich += market.weight[group] * points;
                }
            }
        }
        end[project] = kept;
        spent = poor;
        open = rich;
        near = close;
    }

    private void note(int project, double q, double sumError) {
        price[project] = q;
        error[project] = sumError + 2 * UNIT * q;
        bound[project] = Math.max(0, q - error[project]) / factors[project] * (1 - 2 * UNIT);
    }

    /** Nobody can pay the price: affordable only if all money together is exactly enough. */
    private boolean allSpend(int project, boolean tooLittle) {
        if (tooLittle || !exact.affordable(project)) {
            bound[project] = Double.POSITIVE_INFINITY;
            return false;
        }
        near = true;
        return settle(project);
    }

    /** Whose money is too near to the price to tell is decided exactly. */
    private boolean settle(int project) {
        if (near) {
            resolve(project, 2 * (leftError() + error[project]));
        }
        return true;
    }

    private void resolve(int project, double tolerance) {
        Row row = exact.row(supporters(project), left, price[project], tolerance);
        for (double wider = 16 * tolerance; row.openWeight().signum() == 0; wider *= 16) {
            row = exact.row(supporters(project), left, price[project], wider);
        }
        resolved[project] = row;
        note(project, exact.price(row), 0);
    }

    private Row row(int project) {
        Row known = resolved[project];
        if (known == null) {
            known = exact.row(supporters(project), left, price[project], -1);
            resolved[project] = known;
        }
        return known;
    }

    private Exact.Supporters supporters(int project) {
        return new Exact.Supporters(project, supporter, supporterPoints, market.projectStart[project], end[project]);
    }

    private double leftError() {
        return UNIT * (exact.rounds() + 2) * largest;
    }

    private double sumError(int project) {
        int supporters = market.projectStart[project + 1] - market.projectStart[project];
        return UNIT * (supporters + 4.0) * costs[project] + market.reach[project] * leftError();
    }

    private void buy(int project) {
        Row row = row(project);
        double q = exact.add(row);
        for (int at = market.projectStart[project]; at < end[project]; at++) {
            int group = supporter[at];
            left[group] = left[group] < 0 ? -1 : Math.max(0, left[group] - q * supporterPoints[at]);
        }
        for (int at = 0; at < row.spentGroups(); at++) {
            left[row.spentGroup(at)] = -1;
        }
        bound[project] = Double.POSITIVE_INFINITY;
    }
}
