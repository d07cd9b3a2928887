package org.tandem.engines.selection;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over {@link Simplex} relaxations, depth first. The relaxation only guides it: a part is given up when a
 * Lagrangian bound (Geoffrion 1974), with the rows weighed as the relaxation says and summed anew from the whole numbers with
 * room for rounding, shows that it holds nothing better; projects whose other side that bound rules out are fixed.
 */
final class BranchAndBound {

    /** Numbers added up or changed in a deterministic second. */
    private static final double SECOND = 2e8;
    /** Of a sum of up to 20,000 doubles, relative to what is summed. */
    private static final double ROUNDING = 4e-12;
    /** In so many first parts, and in every 16th, the relaxation is rounded to a set. */
    private static final int FIRST = 200;

    private static final int SELDOM = 16;

    private final Program program;
    /** What each row's numbers add up to without signs; last the values'. */
    private final double[] sizes;

    private final double[] rest;
    private double effort;
    private boolean finished = true;
    private long parts;
    private long best = Long.MIN_VALUE;
    private boolean @Nullable [] found;

    /** @param effort deterministic seconds */
    BranchAndBound(Program program, double effort) {
        this.program = program;
        this.effort = effort * SECOND;
        rest = new double[program.size()];
        int rows = program.rows().length;
        sizes = new double[rows + 1];
        for (int row = 0; row < rows; row++) {
            sizes[row] = Program.size(program.rows()[row]) + Math.abs((double) program.limits()[row]);
        }
        sizes[rows] = Program.size(program.values());
        search(new Simplex(program));
    }

    /** Whether the set found is proved to be the best, or that there is none. */
    boolean finished() {
        return finished;
    }

    /** The best set so far. */
    boolean @Nullable [] found() {
        return found;
    }

    private void search(Simplex part) {
        parts++;
        if (!relax(part)) {
            return;
        }
        int row = fork(part);
        if (row < 0 || parts < FIRST || parts % SELDOM == 0) {
            round(part);
        }
        if (promises(part)) {
            finished &= row >= 0;
            branch(part, row);
        }
    }

    /** Whether the relaxation is solved and may hold something better; false also when the effort is spent. */
    private boolean relax(Simplex part) {
        while (finished) {
            if (part.objective() < best + 1.0 && bound(part) < best + 1.0) {
                return false;
            }
            int row = part.leaving();
            if (row < 0) {
                return true;
            }
            boolean rise = part.mustRise(row);
            int column = part.entering(row, rise);
            if (column < 0) {
                finished = contradicts(part, row, rise);
                return false;
            }
            part.pivot(row, column);
            effort -= part.cells();
            finished = effort > 0;
        }
        return false;
    }

    /** The row of the project that is decided next: where both sides cost most; -1 if the relaxation is a set. */
    private int fork(Simplex part) {
        double room = 2 * (part.objective() - best);
        int fork = -1;
        double most = 0;
        for (int row = 0; row < sizes.length - 1; row++) {
            if (part.between(row) >= 0) {
                double cost = within(part.penalty(row, true), room) * within(part.penalty(row, false), room);
                if (cost > most) {
                    most = cost;
                    fork = row;
                }
            }
        }
        return fork;
    }

    private static double within(double penalty, double room) {
        return Math.clamp(penalty, 1e-6, Math.max(1, room));
    }

    private void branch(Simplex part, int row) {
        if (row >= 0) {
            int project = part.between(row);
            boolean first = part.penalty(row, true) < part.penalty(row, false);
            search(new Simplex(part, project, first));
            if (finished && promises(part)) {
                search(new Simplex(part, project, !first));
            }
        }
    }

    /** Whether a part may hold something better than the best; fixes in it what is decided by that. */
    private boolean promises(Simplex part) {
        double room = bound(part) - best - 1;
        part.fixBeyond(rest, room);
        return room >= 0;
    }

    /** No set in the part has a higher value; leaves in {@code rest} the values less the weighed uses. */
    private double bound(Simplex part) {
        for (int project = 0; project < rest.length; project++) {
            rest[project] = program.values()[project];
        }
        return lagrange(part, part.weights()) + ROUNDING * sizes[sizes.length - 1];
    }

    /** Whether no set in the part keeps to the rows when they are added up so as to hold a row down. */
    private boolean contradicts(Simplex part, int row, boolean rise) {
        Arrays.fill(rest, 0);
        return lagrange(part, part.weights(row, rise)) < 0;
    }

    /** The weighed limits, and the most of what {@code rest} is when the weighed rows are taken off it. */
    private double lagrange(Simplex part, double[] weights) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            double weight = weights[row];
            if (weight > 0) {
                effort -= rest.length;
                sum += weight * program.limits()[row] + ROUNDING * weight * sizes[row];
                long[] uses = program.rows()[row];
                for (int project = 0; project < rest.length; project++) {
                    rest[project] -= weight * uses[project];
                }
            }
        }
        return sum + part.most(rest);
    }

    /** The projects that stand at 1, and then each of any value that fits, those first that the relaxation is nearest to. */
    private void round(Simplex part) {
        boolean[] taken = part.taken();
        long[] left = program.left(taken);
        for (int project : part.nearest()) {
            if (program.values()[project] > 0) {
                take(project, taken, left);
            }
        }
        if (LongStream.of(left).allMatch(each -> each >= 0) && program.value(taken) > best) {
            while (swap(taken, left)) {
                // until none is left that gains
            }
            best = program.value(taken);
            found = taken;
        }
    }

    /** Puts one project in the place of one of lower value, if that keeps all limits. */
    private boolean swap(boolean[] taken, long[] left) {
        for (int out = 0; out < taken.length; out++) {
            for (int in = 0; taken[out] && !program.must()[out] && in < taken.length; in++) {
                if (!taken[in] && program.values()[in] > program.values()[out] && fits(in, out, left)) {
                    taken[out] = false;
                    taken[in] = true;
                    for (int row = 0; row < left.length; row++) {
                        left[row] += program.rows()[row][out] - program.rows()[row][in];
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(int in, int out, long[] left) {
        for (int row = 0; row < left.length; row++) {
            if (program.rows()[row][in] - program.rows()[row][out] > left[row]) {
                return false;
            }
        }
        return true;
    }

    private void take(int project, boolean[] taken, long[] left) {
        for (int row = 0; row < left.length; row++) {
            if (program.rows()[row][project] > left[row]) {
                return;
            }
        }
        taken[project] = true;
        for (int row = 0; row < left.length; row++) {
            left[row] -= program.rows()[row][project];
        }
    }
}
