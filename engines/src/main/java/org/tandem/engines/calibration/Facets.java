package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The many-facet Rasch model: log P(x) = x (theta - criterion - reviewer) - sum of steps up to x + constant
 * for each x that was ever given, theta
 * normal with mean 0, criteria free, reviewers and steps summing to zero. Marginal maximum likelihood by Newton's method
 * on the observed information (Louis 1982); theta on the grid that TAM uses, 21 nodes from -6 to 6; a wider one when the
 * items spread wider, a finer one when they are known too exactly for it.
 */
final class Facets {
    /** Between two nodes of TAM's grid. */
    static final double WIDTH = .6;

    /** Items whose scores follow merit and severity without any chance would be spread without end. */
    static final double MOST_SPREAD = 15;

    /** Keeps a reviewer who gave nothing but the highest score finite; too weak to move anybody else. */
    private static final double RIDGE = 1e-9;

    /** A start at a smaller spread would be caught there: the likelihood is flat towards none. */
    private static final double LITTLE = Math.log(.5);

    private static final double REACH = 6;

    /** So many spreads must fit between the middle of TAM's grid and its end; */
    private static final double NEARLY = 2.5;

    /** of a wider one so many, that its end moves no digit any more. */
    private static final double ENOUGH = 6;

    /** TAM's grid is kept unless errors are smaller than so many of its widths: its sums are then off by a fifth. */
    private static final double COARSE = .3;

    /** Where it is not kept, so many, and sums are right to five digits. */
    private static final double FINE = .75;

    private static final double FINEST = WIDTH / 50;

    private static final int ROUNDS = 200;
    private static final double CLOSE = 1e-9;

    private final Ratings ratings;
    private final Layout layout;
    private final Kinds kinds;
    private final ItemTerms[] items;
    /** Whether the spread of items has no finite best value and is held. */
    private boolean held;

    private double width = WIDTH;
    private double[] node = {};
    private double[] parameter;

    Facets(Ratings ratings, boolean severities) {
        this.ratings = ratings;
        layout = new Layout(ratings.criteria.size(), severities ? ratings.reviewers.size() : 0, ratings.steps());
        kinds = new Kinds(ratings, layout);
        items = IntStream.range(0, ratings.byItem.size())
                .mapToObj(n -> new ItemTerms(ratings, n, kinds, layout))
                .toArray(ItemTerms[]::new);
        parameter = new double[layout.size()];
    }

    /** Begins where the model without severities has its maximum, so that little is left to climb. */
    Facets from(Facets plain) {
        if (!plain.held) {
            parameter = Arrays.copyOf(plain.criteria(), layout.size());
            System.arraycopy(plain.parameter, plain.layout.stepAt(), parameter, layout.stepAt(), layout.steps());
            parameter[layout.spreadAt()] = Math.max(LITTLE, plain.parameter[plain.layout.spreadAt()]);
        }
        return this;
    }

    /** Everything at the current parameters, and the posterior of each item's merit. */
    private record State(Derivatives at, double[][] posterior) {
        double logLikelihood() {
            return at.logLikelihood;
        }
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
            Grid grid,
            boolean held) {}

    /**
     * Where merit may stand.
     *
     * @param reach from the middle to either end
     * @param width between two nodes
     */
    record Grid(double reach, double width) {

        /** Whether it is another than TAM's. */
        boolean isOurs() {
            return reach > REACH + width || width < WIDTH;
        }
    }

    Fit fit() {
        grid(REACH);
        var state = climb();
        double reach = REACH;
        while (sd() * (reach > REACH ? ENOUGH : NEARLY) > reach && !held) {
            held = sd() > MOST_SPREAD;
            parameter[layout.spreadAt()] = Math.min(parameter[layout.spreadAt()], Math.log(MOST_SPREAD));
            reach = (ENOUGH + 1) * sd();
            grid(reach);
            state = climb();
        }
        while (isCoarse(state, reach)) {
            width /= 2;
            grid(reach);
            state = climb();
        }
        return summary(state);
    }

    /** Between the nodes of too coarse a grid the likelihood has hills of its own. */
    private boolean isCoarse(State state, double reach) {
        var information = new double[items.length];
        Arrays.setAll(information, n -> items[n].information(state.at, state.posterior[n]));
        Arrays.sort(information);
        double smallError = 1 / Math.sqrt(information[items.length - 1 - items.length / 10]);
        boolean isTams = reach <= REACH && width == WIDTH;
        return !held && width > FINEST && smallError < (isTams ? COARSE : FINE) * width;
    }

    private void grid(double reach) {
        int half = (int) Math.ceil(Math.round(reach / width * 1e6) / 1e6);
        node = new double[2 * half + 1];
        Arrays.setAll(node, q -> width * (q - half));
    }

    private double sd() {
        return Math.exp(parameter[layout.spreadAt()]);
    }

    private State climb() {
        var state = state(parameter);
        for (int round = 0; round < ROUNDS; round++) {
            var step = step(state.at);
            double size = Arrays.stream(step).map(Math::abs).max().orElse(0);
            state = improved(state, step, Math.min(1, 2 / Math.max(size, 1e-300)));
            if (size < CLOSE) {
                break;
            }
        }
        centre(layout.reviewerAt(), layout.stepAt());
        centre(layout.stepAt(), layout.spreadAt());
        return state;
    }

    /** What all reviewers, or all steps, have in common belongs to the criteria; the likelihood is the same. */
    private void centre(int from, int to) {
        double mean = Arrays.stream(parameter, from, to).average().orElse(0);
        for (int k = 0; k < to; k++) {
            parameter[k] += k < layout.criteria() ? mean : k >= from ? -mean : 0;
        }
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
            if (next.logLikelihood() >= state.logLikelihood() - 1e-10 * Math.abs(state.logLikelihood())) {
                parameter = to;
                return next;
            }
            length /= 2;
        }
        return state;
    }

    private double[] step(Derivatives at) {
        int spread = layout.spreadAt();
        var matrix = filled(at.information);
        var right = at.gradient.clone();
        if (held) {
            right[spread] = 0;
            for (int k = 0; k <= spread; k++) {
                matrix[k][spread] = k == spread ? 1 : 0;
            }
        }
        var factor = Cholesky.of(copy(matrix));
        for (double lift = 1e-3; factor.isEmpty(); lift *= 10) {
            for (int k = 0; k <= spread; k++) {
                matrix[k][k] += lift * Math.max(1, Math.abs(matrix[k][k]));
            }
            factor = Cholesky.of(copy(matrix));
        }
        return factor.get().solve(right);
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** The two directions that change nothing (all reviewers, or all steps, against all criteria) get a value. */
    private double[][] filled(double[][] information) {
        var matrix = copy(information);
        fill(matrix, layout.reviewerAt(), layout.stepAt());
        fill(matrix, layout.stepAt(), layout.spreadAt());
        return matrix;
    }

    private static void fill(double[][] matrix, int from, int to) {
        for (int k = from; k < to; k++) {
            for (int l = k; l < to; l++) {
                matrix[k][l] += 1;
            }
        }
    }

    private State state(double[] at) {
        var step = Arrays.copyOfRange(at, layout.stepAt(), layout.spreadAt());
        var chances = new Chances[kinds.count()];
        Arrays.setAll(chances, kind -> new Chances(node, hardness(kind, at), step, ratings.scale));
        var all = new Derivatives(layout, chances, new Prior(node, Math.exp(at[layout.spreadAt()])));
        var posterior = new double[items.length][];
        for (int n = 0; n < items.length; n++) {
            posterior[n] = items[n].add(all);
        }
        for (int kind = 0; kind < kinds.count(); kind++) {
            all.bend(kind, kinds.parameters(kind));
        }
        all.pull(RIDGE, at);
        return new State(all, posterior);
    }

    private double hardness(int kind, double[] at) {
        return Arrays.stream(kinds.parameters(kind)).mapToDouble(k -> at[k]).sum();
    }

    private Fit summary(State state) {
        var value = new double[items.length];
        var se = new double[items.length];
        for (int n = 0; n < items.length; n++) {
            double square = 0;
            for (int q = 0; q < node.length; q++) {
                value[n] += state.posterior[n][q] * node[q];
                square += state.posterior[n][q] * node[q] * node[q];
            }
            se[n] = Math.sqrt(Math.max(0, square - value[n] * value[n]));
        }
        var errors = severityErrors(state.at);
        return new Fit(
                state.logLikelihood(),
                value,
                se,
                severity(),
                errors,
                misfit(state),
                sd(),
                new Grid(node[node.length - 1], width),
                held);
    }

    private double[] severity() {
        return layout.severities()
                ? Arrays.copyOfRange(parameter, layout.reviewerAt(), layout.stepAt())
                : new double[ratings.reviewers.size()];
    }

    private double[] severityErrors(Derivatives at) {
        var errors = new double[ratings.reviewers.size()];
        var factor = Cholesky.of(filled(at.information));
        if (!layout.severities() || factor.isEmpty()) {
            Arrays.fill(errors, Double.POSITIVE_INFINITY);
            return errors;
        }
        var inverse = factor.get().inverse();
        double fill = 1.0 / errors.length / errors.length;
        int first = layout.reviewerAt();
        Arrays.setAll(errors, r -> Math.sqrt(Math.max(0, inverse[first + r][first + r] - fill)));
        return errors;
    }

    /** Squared residuals over their expectation, both over the posterior of theta. */
    private double[] misfit(State state) {
        var squares = new double[2][ratings.reviewers.size()];
        for (int n = 0; n < items.length; n++) {
            items[n].misfit(state.at, state.posterior[n], squares);
        }
        var fit = new double[ratings.reviewers.size()];
        Arrays.setAll(fit, r -> squares[1][r] > 0 ? squares[0][r] / squares[1][r] : 1);
        return fit;
    }

    Found found(Fit fit) {
        var criteria = criteria();
        return new Found(
                OptionalDouble.of(fit.logLikelihood()),
                IntStream.range(0, criteria.length)
                        .mapToObj(c -> new Found.Criterion(ratings.criteria.get(c), criteria[c]))
                        .toList(),
                Arrays.stream(steps()).boxed().toList());
    }

    double[] criteria() {
        return Arrays.copyOf(parameter, layout.criteria());
    }

    double[] steps() {
        return Arrays.copyOfRange(parameter, layout.stepAt(), layout.spreadAt());
    }
}
