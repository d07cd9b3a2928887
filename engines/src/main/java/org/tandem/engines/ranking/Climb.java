package org.tandem.engines.ranking;

import java.util.Arrays;

/** Newton's method; its steps by conjugate gradients, so that a million votes over a thousand items need no matrix. */
final class Climb {
    private static final int ROUNDS = 100;
    private static final int MOST = 2_000;
    /** A Newton step this small leaves an error of its square. */
    private static final double CLOSE = 1e-8;

    private static final double CLOSER = 1e-12;
    /** Within such a step of the top the likelihood is as good as a parabola. */
    private static final double NEAR = .1;

    /** How exactly a step is solved, at first and at last. */
    private static final double ROUGH = .05;

    private static final double EXACT = 1e-10;

    private final Table table;
    private final Ranking.Options options;
    private final double[] wanted;

    Climb(Table table, Ranking.Options options) {
        this.table = table;
        this.options = options;
        wanted = options.epsilon() > 0 ? shift() : new double[0];
    }

    /** Where the adjusted score of an item differs from its score. */
    private double[] shift() {
        var all = new double[table.names.size()];
        var score = scores(all);
        double epsilon = options.epsilon();
        Arrays.setAll(all, i -> all[i] > 0 ? epsilon + (all[i] - 2 * epsilon) * score[i] / all[i] - score[i] : 0);
        return all;
    }

    /** Wins and half the ties of each item; adds its comparisons to {@code all}. */
    private double[] scores(double[] all) {
        var score = new double[all.length];
        for (int k = 0; k < table.size(); k++) {
            all[table.one[k]] += table.all(k);
            all[table.other[k]] += table.all(k);
            score[table.one[k]] += table.wins[k] + table.ties[k] / 2;
            score[table.other[k]] += table.losses[k] + table.ties[k] / 2;
        }
        return score;
    }

    /** The curve at its top. */
    Curve top() {
        var curve = new Curve(table, options, start());
        double accuracy = ROUGH;
        for (int round = 0; round < ROUNDS; round++) {
            var step = step(curve, accuracy);
            double size = Arrays.stream(step).map(Math::abs).max().orElse(0);
            curve = moved(curve, step, size);
            double scale = 1 + Arrays.stream(curve.at).map(Math::abs).max().orElse(0);
            if (size < (wanted.length > 0 ? CLOSER : CLOSE) * scale) {
                break;
            }
            // A Newton step leaves an error of its square, so that solving it more exactly would be lost.
            accuracy = Math.clamp(size * size, EXACT, ROUGH);
        }
        return curve;
    }

    /** Half the log odds of the scores: near enough to save a round or two. */
    private double[] start() {
        var at = new double[Curve.size(table, options)];
        if (wanted.length > 0) {
            return at;
        }
        var all = new double[table.names.size()];
        var score = scores(all);
        for (int i = 0; i < all.length; i++) {
            at[i] = Math.log((score[i] + 1) / (all[i] - score[i] + 1));
        }
        return at;
    }

    /**
     * Full steps near the top; before, steps are halved until the likelihood rises. Since it is concave, it rose all the
     * way when it still rises at the end.
     */
    private Curve moved(Curve from, double[] step, double size) {
        double length = Math.min(1, 3 / Math.max(size, 1e-300));
        boolean near = wanted.length > 0 || size < NEAR;
        while (true) {
            var to = from.at.clone();
            for (int p = 0; p < to.length; p++) {
                to[p] += length * step[p];
            }
            var there = new Curve(table, options, to);
            if (near || !(length >= 1e-6) || dot(there.score, step) >= 0 || rises(from, there)) {
                return there;
            }
            length /= 2;
        }
    }

    private static boolean rises(Curve from, Curve there) {
        double before = from.objective();
        return there.objective() >= before - 1e-10 * Math.abs(before);
    }

    private double[] step(Curve curve, double accuracy) {
        var right = curve.score.clone();
        if (wanted.length > 0) {
            adjust(right, curve.own());
        }
        return solve(curve, right, wanted.length > 0 ? EXACT : accuracy);
    }

    /** Adds the shift of scores; what they then sum to is taken off in proportion to information. */
    private void adjust(double[] right, double[] own) {
        double sum = 0;
        double information = 0;
        for (int i = 0; i < wanted.length; i++) {
            right[i] += wanted[i];
            sum += right[i];
            information += own[i];
        }
        for (int i = 0; i < wanted.length && options.prior() == 0; i++) {
            right[i] -= sum * own[i] / information;
        }
    }

    private static double[] solve(Curve curve, double[] right, double accuracy) {
        var own = curve.own();
        var x = new double[right.length];
        var rest = right.clone();
        var near = scaled(rest, own);
        var direction = near.clone();
        double product = dot(rest, near);
        // Errors of 1e-12 in every parameter are enough: what is left of a small step is rounding.
        double enough = Math.max(
                accuracy * accuracy * product, 1e-24 * Arrays.stream(own).sum());
        for (int k = 0; k < MOST && product > enough && product > 1e-300; k++) {
            var image = curve.times(direction);
            double bend = dot(direction, image);
            if (!(bend > 0)) {
                break;
            }
            double length = product / bend;
            for (int p = 0; p < x.length; p++) {
                x[p] += length * direction[p];
                rest[p] -= length * image[p];
            }
            near = scaled(rest, own);
            double next = dot(rest, near);
            for (int p = 0; p < x.length; p++) {
                direction[p] = near[p] + next / product * direction[p];
            }
            product = next;
        }
        return x;
    }

    private static double[] scaled(double[] vector, double[] own) {
        var scaled = new double[vector.length];
        Arrays.setAll(scaled, p -> own[p] > 0 ? vector[p] / own[p] : 0);
        return scaled;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            sum += a[p] * b[p];
        }
        return sum;
    }
}
