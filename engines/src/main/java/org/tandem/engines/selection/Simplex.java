package org.tandem.engines.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The linear relaxation of a part of the search as a dense table, solved by the dual simplex method with bounded variables
 * (Koberstein 2005, "The dual simplex method", chapter 3). Every basic variable is {@code level - sum cell x idle variable};
 * idle variables stand at a bound. Variables 0 to n - 1 are the projects, n + k is what row k leaves.
 */
final class Simplex {

    private static final double NEAR = 1e-9;
    /** So near to a whole number counts as one. */
    private static final double WHOLE = 1e-7;
    /** So many idle projects are tried beside a set. */
    private static final int TRIED = 20;

    private final Program program;
    private final int rows;
    private final int projects;
    /** By project: its bounds in this part. */
    private final byte[] low;

    private final byte[] high;
    private final int[] basic;
    private final double[] level;
    private final int[] idle;
    private final boolean[] upper;
    private final double[] price;
    private final double[] cell;
    private final int columns;
    private double objective;

    /** Everything: all projects at their better bound, which is the best but for the rows. */
    Simplex(Program program) {
        this.program = program;
        rows = program.rows().length;
        projects = program.size();
        columns = projects;
        low = new byte[projects];
        high = new byte[projects];
        basic = new int[rows];
        level = new double[rows];
        idle = new int[columns];
        upper = new boolean[columns];
        price = new double[columns];
        cell = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            basic[row] = projects + row;
            level[row] = program.limits()[row];
        }
        for (int project = 0; project < projects; project++) {
            addColumn(project);
        }
    }

    private void addColumn(int project) {
        high[project] = 1;
        low[project] = (byte) (program.must()[project] ? 1 : 0);
        idle[project] = project;
        price[project] = program.values()[project];
        upper[project] = price[project] > 0 || program.must()[project];
        objective += upper[project] ? price[project] : 0;
        for (int row = 0; row < rows; row++) {
            double use = program.rows()[row][project];
            cell[row * columns + project] = use;
            level[row] -= upper[project] ? use : 0;
        }
    }

    /** A copy with one more project fixed, without the columns of idle projects that are fixed. */
    Simplex(Simplex other, int project, boolean taken) {
        program = other.program;
        rows = other.rows;
        projects = other.projects;
        low = other.low.clone();
        high = other.high.clone();
        basic = other.basic.clone();
        level = other.level.clone();
        objective = other.objective;
        int[] kept = other.movable();
        columns = kept.length;
        idle = new int[columns];
        upper = new boolean[columns];
        price = new double[columns];
        cell = new double[rows * columns];
        for (int column = 0; column < columns; column++) {
            int from = kept[column];
            idle[column] = other.idle[from];
            upper[column] = other.upper[from];
            price[column] = other.price[from];
            for (int row = 0; row < rows; row++) {
                cell[row * columns + column] = other.cell[row * other.columns + from];
            }
        }
        fix(project, taken);
    }

    private int[] movable() {
        int[] movable = new int[columns];
        int count = 0;
        for (int column = 0; column < columns; column++) {
            if (low(idle[column]) < high(idle[column])) {
                movable[count++] = column;
            }
        }
        return Arrays.copyOf(movable, count);
    }

    /** Fixes each project that stands at its better side and is worth more there than {@code room}. */
    void fixBeyond(double[] worth, double room) {
        for (int column = 0; column < columns; column++) {
            int project = idle[column];
            if (project < projects && (upper[column] ? worth[project] : -worth[project]) > room) {
                fix(project, upper[column] ? high[project] == 1 : low[project] == 1);
            }
        }
    }

    private void fix(int project, boolean taken) {
        low[project] = (byte) (taken ? 1 : 0);
        high[project] = low[project];
    }

    private double low(int variable) {
        return variable < projects ? low[variable] : 0;
    }

    private double high(int variable) {
        return variable < projects ? high[variable] : Double.POSITIVE_INFINITY;
    }

    /** No more than this is possible in this part; falls from step to step. */
    double objective() {
        return objective;
    }

    /** What a step costs, in cells. */
    long cells() {
        return cell.length;
    }

    /** The project that is basic in a row and stands between 0 and 1; -1 if none. */
    int between(int row) {
        return basic[row] < projects && level[row] > WHOLE && level[row] < 1 - WHOLE ? basic[row] : -1;
    }

    /** The row furthest outside its bounds; -1 if there is none: then the relaxation is solved. */
    int leaving() {
        int worst = -1;
        double most = NEAR;
        for (int row = 0; row < rows; row++) {
            double outside = Math.max(low(basic[row]) - level[row], level[row] - high(basic[row]));
            if (basic[row] >= projects) {
                outside /= 1 + Math.abs(program.limits()[basic[row] - projects]);
            }
            if (outside > most) {
                most = outside;
                worst = row;
            }
        }
        return worst;
    }

    boolean mustRise(int row) {
        return level[row] < low(basic[row]);
    }

    /** The idle variable whose move lets a row rise or fall at the least loss; -1 if none can. */
    int entering(int row, boolean rise) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double strongest = 0;
        for (int column = 0; column < columns; column++) {
            double pull = rise ? -cell[row * columns + column] : cell[row * columns + column];
            boolean helps = upper[column] ? pull < -NEAR : pull > NEAR;
            if (helps && low(idle[column]) < high(idle[column])) {
                double loss = Math.abs(price[column] / pull);
                if (loss < least || loss == least && Math.abs(pull) > strongest) {
                    least = loss;
                    strongest = Math.abs(pull);
                    best = column;
                }
            }
        }
        return best;
    }

    /** What it costs at least to bring a project that is between to 1 or to 0 (Driebeek 1966). */
    double penalty(int row, boolean rise) {
        int column = entering(row, rise);
        return column < 0
                ? Double.POSITIVE_INFINITY
                : Math.abs(price[column] * (rise ? 1 - level[row] : level[row]) / cell[row * columns + column]);
    }

    /** A row's variable goes to the bound that it is beyond, an idle one takes its place. */
    void pivot(int row, int column) {
        int leaves = basic[row];
        boolean toUpper = level[row] > high(leaves);
        double centre = cell[row * columns + column];
        double step = (level[row] - (toUpper ? high(leaves) : low(leaves))) / centre;
        objective += price[column] * step;
        divide(row, column, centre);
        for (int other = 0; other < rows; other++) {
            double factor = cell[other * columns + column];
            if (other != row && factor != 0) {
                level[other] -= factor * step;
                cell[other * columns + column] = 0;
                subtract(cell, other * columns, factor, row);
            }
        }
        double factor = price[column];
        price[column] = 0;
        subtract(price, 0, factor, row);
        level[row] = (upper[column] ? high(idle[column]) : low(idle[column])) + step;
        basic[row] = idle[column];
        idle[column] = leaves;
        upper[column] = toUpper;
    }

    private void divide(int row, int column, double centre) {
        for (int each = 0; each < columns; each++) {
            cell[row * columns + each] /= centre;
        }
        cell[row * columns + column] = 1 / centre;
    }

    private void subtract(double[] from, int start, double factor, int row) {
        int top = row * columns;
        for (int column = 0; column < columns; column++) {
            from[start + column] -= factor * cell[top + column];
        }
    }

    /** Weights of the program's rows at the present prices, none below 0. */
    double[] weights() {
        double[] weights = new double[rows];
        for (int column = 0; column < columns; column++) {
            if (idle[column] >= projects) {
                weights[idle[column] - projects] = Math.max(0, -price[column]);
            }
        }
        return weights;
    }

    /** Weights of the program's rows that together show that a row cannot come within its bounds. */
    double[] weights(int row, boolean rise) {
        double[] weights = new double[rows];
        for (int column = 0; column < columns; column++) {
            double here = cell[row * columns + column];
            if (idle[column] >= projects) {
                weights[idle[column] - projects] = Math.max(0, rise ? here : -here);
            }
        }
        if (basic[row] >= projects) {
            weights[basic[row] - projects] = 1;
        }
        return weights;
    }

    /** The most of {@code factors x} within the bounds of this part. */
    double most(double[] factors) {
        double most = 0;
        for (int project = 0; project < projects; project++) {
            most += Math.max(factors[project] * low[project], factors[project] * high[project]);
        }
        return most;
    }

    /** The projects that stand at 1. */
    boolean[] taken() {
        boolean[] taken = new boolean[projects];
        for (int project = 0; project < projects; project++) {
            taken[project] = low[project] == 1;
        }
        for (int column = 0; column < columns; column++) {
            if (idle[column] < projects) {
                taken[idle[column]] = (upper[column] ? high : low)[idle[column]] == 1;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (basic[row] < projects) {
                taken[basic[row]] = level[row] > 1 - WHOLE;
            }
        }
        return taken;
    }

    /** Projects that stand below 1 and may be taken: those between first, then the idle ones that cost least. */
    int[] nearest() {
        var between = IntStream.range(0, rows)
                .filter(row -> between(row) >= 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -level[row]))
                .mapToInt(row -> basic[row]);
        var waiting = IntStream.range(0, columns)
                .filter(column -> !upper[column] && idle[column] < projects && high[idle[column]] == 1)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -price[column]))
                .limit(TRIED)
                .mapToInt(column -> idle[column]);
        return IntStream.concat(between, waiting).toArray();
    }
}
