package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.tandem.engines.calibration.Ratings.Rating;

/**
 * The many-facet Rasch model: log P(x) = x (theta - criterion - reviewer) - sum of steps up to x + constant, theta
 * normal with mean 0, criteria free, reviewers and steps summing to zero. Marginal maximum likelihood by Newton's method
 * on the observed information (Louis 1982); theta on the grid that TAM uses, 21 nodes from -6 to 6, more when the items
 * spread wider.
 */
final class Facets {
    /** Keeps a reviewer who gave nothing but the highest score finite; too weak to move anybody else. */
    private static final double RIDGE = 1e-9;

    /** Items whose scores follow merit and severity without any chance would be spread without end. */
    static final double MOST_SPREAD = 15;

    private static final double WIDTH = .6;
    private static final int BEYOND = 3;
    private static final int ROUNDS = 200;
    private static final double CLOSE = 1e-9;

    private final Ratings ratings;
    private final boolean severities;
    private final int reviewerAt;
    private final int stepAt;
    private final int spreadAt;
    /** Whether the spread of items has no finite best value and is held. */
    private boolean held;

    private double[] node = {};
    private double[] parameter;

    Facets(Ratings ratings, boolean severities) {
        this.ratings = ratings;
        this.severities = severities;
        reviewerAt = ratings.criteria.size();
        stepAt = reviewerAt + (severities ? ratings.reviewers.size() : 0);
        spreadAt = stepAt + ratings.steps;
        parameter = new double[spreadAt + 1];
    }

    /** Everything at the current parameters. */
    private final class State {
        final double[] gradient = new double[spreadAt + 1];
        final DMatrixRMaj information = new DMatrixRMaj(spreadAt + 1, spreadAt + 1);
        final double[][] posterior = new double[ratings.byItem.size()][];
        double logLikelihood;
    }

    /** The maximum. */
    record Fit(
            double logLikelihood,
            double[] value,
            double[] se,
            double[] severity,
            double[] severitySe,
            double[] fit,
            double sd,
            boolean held) {}

    Fit fit() {
        grid(6);
        var state = climb();
        double reach = 6;
        while (sd() * 2.5 > reach && !held) {
            held = sd() > MOST_SPREAD;
            parameter[spreadAt] = Math.min(parameter[spreadAt], Math.log(MOST_SPREAD));
            reach = 5 * sd();
            grid(reach);
            state = climb();
        }
        return summary(state);
    }

    private void grid(double reach) {
        int half = (int) Math.ceil(reach / WIDTH);
        node = new double[2 * half + 1];
        Arrays.setAll(node, q -> WIDTH * (q - half));
    }

    private double sd() {
        return Math.exp(parameter[spreadAt]);
    }

    private State climb() {
        var state = state(parameter);
        for (int round = 0; round < ROUNDS; round++) {
            var step = step(state);
            double size = Arrays.stream(step).map(Math::abs).max().orElse(0);
            state = improved(state, step, Math.min(1, 2 / Math.max(size, 1e-300)));
            if (size < CLOSE) {
                return state;
            }
        }
        return state;
    }

    private State improved(State state, double[] step, double scale) {
        var from = parameter;
        double length = scale;
        for (int halving = 0; halving < 40; halving++) {
            var to = from.clone();
            for (int k = 0; k < to.length; k++) {
                to[k] += length * step[k];
            }
            var next = state(to);
            if (next.logLikelihood >= state.logLikelihood - 1e-10 * Math.abs(state.logLikelihood)) {
                parameter = to;
                return next;
            }
            length /= 2;
        }
        return state;
    }

    private double[] step(State state) {
        var solver = LinearSolverFactory_DDRM.symmPosDef(spreadAt + 1);
        var matrix = filled(state.information);
        if (held) {
            state.gradient[spreadAt] = 0;
            for (int k = 0; k <= spreadAt; k++) {
                matrix.set(k, spreadAt, k == spreadAt ? 1 : 0);
                matrix.set(spreadAt, k, k == spreadAt ? 1 : 0);
            }
        }
        double lift = 0;
        while (!solver.setA(matrix.copy())) {
            lift = lift == 0 ? 1e-3 : 10 * lift;
            for (int k = 0; k <= spreadAt; k++) {
                matrix.add(k, k, lift * Math.max(1, Math.abs(matrix.get(k, k))));
            }
        }
        var right = DMatrixRMaj.wrap(spreadAt + 1, 1, state.gradient.clone());
        var step = new DMatrixRMaj(spreadAt + 1, 1);
        solver.solve(right, step);
        return step.data;
    }

    /** The two directions that change nothing (all reviewers, or all steps, against all criteria) get a value. */
    private DMatrixRMaj filled(DMatrixRMaj information) {
        var matrix = information.copy();
        fill(matrix, reviewerAt, stepAt);
        fill(matrix, stepAt, spreadAt);
        return matrix;
    }

    private static void fill(DMatrixRMaj matrix, int from, int to) {
        for (int k = from; k < to; k++) {
            for (int l = from; l < to; l++) {
                matrix.add(k, l, 1);
            }
        }
    }

    /**
     * The normal density on the grid, scaled to sum to 1 over the grid without its ends: what lies beyond the ends is
     * lost, as in TAM, and a spread far below the width of the grid stays proper.
     */
    private final class Prior {
        private final double sd;
        private final double scale;
        private final double mean;
        private final double slope;

        Prior(double sd) {
            this.sd = sd;
            double sum = 0;
            double square = 0;
            double fourth = 0;
            for (int q = -BEYOND * node.length; q <= BEYOND * node.length; q++) {
                double z = WIDTH * q * WIDTH * q / (sd * sd);
                double density = Math.exp(-.5 * z);
                sum += density;
                square += density * z;
                fourth += density * z * z;
            }
            scale = Math.log(sum);
            mean = square / sum;
            slope = fourth / sum - mean * mean - 2 * mean;
        }

        double square(int q) {
            return node[q] * node[q] / (sd * sd);
        }

        double log(int q) {
            return -.5 * square(q) - scale;
        }

        /** First derivative of the log density by log sd. */
        double score(int q) {
            return square(q) - mean;
        }

        /** Second derivative, sign turned. */
        double information(int q) {
            return 2 * square(q) + slope;
        }
    }

    private State state(double[] at) {
        var state = new State();
        var prior = new Prior(Math.exp(at[spreadAt]));
        for (int n = 0; n < ratings.byItem.size(); n++) {
            new ItemTerms(at, ratings.byItem.get(n), prior).add(state, n);
        }
        for (int k = 0; k < spreadAt; k++) {
            state.gradient[k] -= RIDGE * at[k];
            state.information.add(k, k, RIDGE);
        }
        state.information.add(spreadAt, spreadAt, RIDGE);
        return state;
    }

    private static double logSum(double[] logs) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum);
    }

    /** One item's part of likelihood, gradient and information. */
    private final class ItemTerms {
        private final double[] at;
        private final List<Rating> mine;
        private final Prior prior;
        private final int[] local;
        private final double[][] score;
        private final double[] log;
        /** Of each node and rating, the chance of each score. */
        private final double[][][] chance;
        /** Where the parameters of each rating are among the local ones. */
        private final int[] criterion;

        private final int[] reviewer;

        ItemTerms(double[] at, List<Rating> mine, Prior prior) {
            this.at = at;
            this.mine = mine;
            this.prior = prior;
            local = parametersOf(mine);
            score = new double[node.length][local.length];
            log = new double[node.length];
            Arrays.setAll(log, prior::log);
            chance = new double[node.length][mine.size()][];
            criterion =
                    mine.stream().mapToInt(rating -> place(rating.criterion())).toArray();
            reviewer = mine.stream()
                    .mapToInt(rating -> place(reviewerAt + rating.reviewer()))
                    .toArray();
        }

        void add(State state, int n) {
            for (int q = 0; q < node.length; q++) {
                for (int k = 0; k < mine.size(); k++) {
                    likelihood(q, k);
                }
            }
            double total = logSum(log);
            state.logLikelihood += total;
            var posterior = new double[node.length];
            Arrays.setAll(posterior, q -> Math.exp(log[q] - total));
            state.posterior[n] = posterior;
            spread();
            scores(state, posterior);
            curvature(state, posterior);
        }

        private void likelihood(int q, int k) {
            var rating = mine.get(k);
            var p = probabilities(at, node[q], rating);
            chance[q][k] = p;
            log[q] += rating.weight() * Math.log(Math.max(p[rating.score()], Double.MIN_NORMAL));
            double rest = rating.weight() * (rating.score() - mean(p));
            score[q][criterion[k]] -= rest;
            if (severities) {
                score[q][reviewer[k]] -= rest;
            }
            int step = local.length - 1 - ratings.steps;
            double above = 1;
            for (int h = 1; h <= ratings.steps; h++) {
                above -= p[h - 1];
                score[q][step + h - 1] -= rating.weight() * ((rating.score() >= h ? 1 : 0) - above);
            }
        }

        private int place(int parameterNumber) {
            return Arrays.binarySearch(local, parameterNumber);
        }

        private void spread() {
            for (int q = 0; q < node.length; q++) {
                score[q][local.length - 1] = prior.score(q);
            }
        }

        private void scores(State state, double[] posterior) {
            var mean = new double[local.length];
            for (int q = 0; q < node.length; q++) {
                for (int k = 0; k < local.length; k++) {
                    mean[k] += posterior[q] * score[q][k];
                }
            }
            for (int k = 0; k < local.length; k++) {
                state.gradient[local[k]] += mean[k];
                for (int l = 0; l < local.length; l++) {
                    double both = -mean[k] * mean[l];
                    for (int q = 0; q < node.length; q++) {
                        both += posterior[q] * score[q][k] * score[q][l];
                    }
                    state.information.add(local[k], local[l], -both);
                }
            }
        }

        private void curvature(State state, double[] posterior) {
            for (int q = 0; q < node.length; q++) {
                state.information.add(spreadAt, spreadAt, posterior[q] * prior.information(q));
            }
            for (int k = 0; k < mine.size(); k++) {
                var bend = new Bend();
                for (int q = 0; q < node.length; q++) {
                    bend.add(posterior[q] * mine.get(k).weight(), chance[q][k]);
                }
                enter(state, mine.get(k), bend);
            }
        }

        private void enter(State state, Rating rating, Bend bend) {
            int[] linear = severities
                    ? new int[] {rating.criterion(), reviewerAt + rating.reviewer()}
                    : new int[] {rating.criterion()};
            for (int a : linear) {
                for (int b : linear) {
                    state.information.add(a, b, bend.variance);
                }
                for (int h = 0; h < ratings.steps; h++) {
                    state.information.add(a, stepAt + h, bend.with[h]);
                    state.information.add(stepAt + h, a, bend.with[h]);
                }
            }
            for (int h = 0; h < ratings.steps; h++) {
                for (int g = 0; g < ratings.steps; g++) {
                    state.information.add(stepAt + h, stepAt + g, bend.among[h][g]);
                }
            }
        }
    }

    /** Second derivatives of one rating, summed over the nodes: of its location, of that with each step, among steps. */
    private final class Bend {
        private double variance;
        private final double[] with = new double[ratings.steps];
        private final double[][] among = new double[ratings.steps][ratings.steps];
        /** The chance of the score 1 and above, 2 and above, ... */
        private final double[] above = new double[ratings.steps];

        void add(double weight, double[] p) {
            double rest = 1;
            for (int h = 0; h < above.length; h++) {
                rest -= p[h];
                above[h] = rest;
            }
            double mean = mean(p);
            variance += weight * Facets.variance(p, mean);
            double upper = 0;
            for (int h = above.length - 1; h >= 0; h--) {
                upper += (h + 1) * p[h + 1];
                with[h] += weight * (upper - mean * above[h]);
                for (int g = 0; g < above.length; g++) {
                    among[h][g] += weight * (above[Math.max(g, h)] - above[g] * above[h]);
                }
            }
        }
    }

    private int[] parametersOf(List<Rating> mine) {
        var set = new java.util.TreeSet<Integer>();
        for (var rating : mine) {
            set.add(rating.criterion());
            if (severities) {
                set.add(reviewerAt + rating.reviewer());
            }
        }
        for (int k = stepAt; k <= spreadAt; k++) {
            set.add(k);
        }
        return set.stream().mapToInt(k -> k).toArray();
    }

    private double[] probabilities(double[] at, double theta, Rating rating) {
        double location = theta - at[rating.criterion()] - (severities ? at[reviewerAt + rating.reviewer()] : 0);
        var p = new double[ratings.steps + 1];
        double most = 0;
        for (int x = 1; x <= ratings.steps; x++) {
            p[x] = p[x - 1] + location - at[stepAt + x - 1];
            most = Math.max(most, p[x]);
        }
        double sum = 0;
        for (int x = 0; x <= ratings.steps; x++) {
            p[x] = Math.exp(p[x] - most);
            sum += p[x];
        }
        for (int x = 0; x <= ratings.steps; x++) {
            p[x] /= sum;
        }
        return p;
    }

    private static double mean(double[] p) {
        double mean = 0;
        for (int x = 1; x < p.length; x++) {
            mean += x * p[x];
        }
        return mean;
    }

    private static double variance(double[] p, double mean) {
        double sum = 0;
        for (int x = 0; x < p.length; x++) {
            sum += p[x] * (x - mean) * (x - mean);
        }
        return sum;
    }

    private Fit summary(State state) {
        int items = ratings.byItem.size();
        var value = new double[items];
        var se = new double[items];
        for (int n = 0; n < items; n++) {
            double square = 0;
            for (int q = 0; q < node.length; q++) {
                value[n] += state.posterior[n][q] * node[q];
                square += state.posterior[n][q] * node[q] * node[q];
            }
            se[n] = Math.sqrt(Math.max(0, square - value[n] * value[n]));
        }
        return new Fit(state.logLikelihood, value, se, severity(), severityErrors(state), misfit(state), sd(), held);
    }

    private double[] severity() {
        return severities ? Arrays.copyOfRange(parameter, reviewerAt, stepAt) : new double[ratings.reviewers.size()];
    }

    private double[] severityErrors(State state) {
        var errors = new double[ratings.reviewers.size()];
        var inverse = new DMatrixRMaj(spreadAt + 1, spreadAt + 1);
        var solver = LinearSolverFactory_DDRM.symmPosDef(spreadAt + 1);
        if (!severities || !solver.setA(filled(state.information))) {
            Arrays.fill(errors, Double.POSITIVE_INFINITY);
            return errors;
        }
        solver.invert(inverse);
        double fill = 1.0 / errors.length / errors.length;
        Arrays.setAll(errors, r -> Math.sqrt(Math.max(0, inverse.get(reviewerAt + r, reviewerAt + r) - fill)));
        return errors;
    }

    /** Squared residuals over their expectation, both over the posterior of theta. */
    private double[] misfit(State state) {
        var squares = new double[ratings.reviewers.size()];
        var expected = new double[squares.length];
        for (int n = 0; n < ratings.byItem.size(); n++) {
            for (var rating : ratings.byItem.get(n)) {
                for (int q = 0; q < node.length; q++) {
                    var p = probabilities(parameter, node[q], rating);
                    double weight = rating.weight() * state.posterior[n][q];
                    squares[rating.reviewer()] += weight * Math.pow(rating.score() - mean(p), 2);
                    expected[rating.reviewer()] += weight * variance(p, mean(p));
                }
            }
        }
        Arrays.setAll(squares, r -> expected[r] > 0 ? squares[r] / expected[r] : 1);
        return squares;
    }

    double[] criteria() {
        return Arrays.copyOf(parameter, reviewerAt);
    }

    double[] steps() {
        return Arrays.copyOfRange(parameter, stepAt, spreadAt);
    }
}
