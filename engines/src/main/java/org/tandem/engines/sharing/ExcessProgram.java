package org.tandem.engines.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * The exact linear program of one stage: choose x to make the smallest x(S) - v(S) over all coalitions that are not yet
 * settled as large as possible, keeping the settled ones as they are (and, if asked, every x(i) at least v(i)).
 *
 * <p>Solved by the revised simplex method on its dual, which has only n + 1 rows; its 2^n columns are priced by scanning
 * the coalitions. Arithmetic is rational throughout. The most violated column enters; after twenty steps without
 * progress Bland's rule takes over until there is progress again, so that it always ends.
 */
final class ExcessProgram {

    private static final int PATIENCE = 20;

    private final CoalitionGame game;
    private final Settled settled;
    private final Pricing pricing;
    private final int rows;
    private final List<Column> basis = new ArrayList<>();
    private final Rational[][] inverse;

    ExcessProgram(CoalitionGame game, Settled settled, boolean individuallyRational) {
        this.game = game;
        this.settled = settled;
        this.rows = game.size() + 1;
        this.pricing = new Pricing(game, settled, individuallyRational);
        this.inverse = identity();
        start();
    }

    /** A column of the dual: a settled coalition (free), an open one, or a player's own bound. */
    sealed interface Column {
        record Fixed(int mask) implements Column {}

        record Open(int mask) implements Column {}

        record Own(int player) implements Column {}
    }

    /**
     * In units of the game's denominator.
     *
     * @param binding coalitions that are tight at every optimum, with their positive dual weights
     */
    record Optimum(List<Rational> x, Rational least, List<Binding> binding) {}

    record Binding(int mask, Rational weight) {}

    Optimum solve() {
        int idle = 0;
        while (true) {
            List<Rational> point = point();
            Column entering = pricing.entering(point, idle >= PATIENCE);
            if (entering == null) {
                return new Optimum(List.copyOf(point.subList(0, rows - 1)), point.getLast(), binding());
            }
            idle = step(entering, idle >= PATIENCE) ? 0 : idle + 1;
        }
    }

    private List<Binding> binding() {
        List<Binding> binding = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (basis.get(row) instanceof Column.Open(int mask) && level(row).signum() > 0) {
                binding.add(new Binding(mask, level(row)));
            }
        }
        return binding;
    }

    /** The point (x, t) at which every column of the basis is tight. */
    private List<Rational> point() {
        List<Rational> point = new ArrayList<>();
        for (int column = 0; column < rows; column++) {
            Rational coordinate = Rational.ZERO;
            for (int row = 0; row < rows; row++) {
                coordinate = coordinate.plus(cost(basis.get(row)).times(inverse[row][column]));
            }
            point.add(coordinate);
        }
        return point;
    }

    private Rational cost(Column column) {
        return switch (column) {
            case Column.Fixed(int mask) -> settled.total(mask);
            case Column.Open(int mask) -> Rational.of(game.scaled(mask).negate());
            case Column.Own(int player) -> Rational.of(game.scaled(1 << player).negate());
        };
    }

    /** Half the weight on an open coalition, half on its complement, the rest of the basis at zero. */
    private void start() {
        List<Column> wanted = new ArrayList<>();
        settled.masks().forEach(mask -> wanted.add(new Column.Fixed(mask)));
        int open = pricing.firstOpen();
        wanted.add(new Column.Open(open));
        wanted.add(new Column.Open(game.everyone() & ~open));
        for (int player = 0; player < game.size(); player++) {
            wanted.add(new Column.Open(1 << player));
        }
        wanted.forEach(this::enterIfIndependent);
    }

    private void enterIfIndependent(Column column) {
        Rational[] direction = direction(column);
        for (int row = basis.size(); row < rows; row++) {
            if (direction[row].signum() != 0) {
                exchange(row, basis.size());
                replace(basis.size(), direction(column));
                basis.add(column);
                return;
            }
        }
    }

    private void exchange(int a, int b) {
        Rational[] row = inverse[a];
        inverse[a] = inverse[b];
        inverse[b] = row;
    }

    /** Returns whether the step made progress. */
    private boolean step(Column entering, boolean bland) {
        Rational[] direction = direction(entering);
        int leaving = leaving(direction, bland);
        if (leaving < 0) {
            throw new IllegalArgumentException(
                    "The game has no imputation: the players alone are worth more than all together. Maybe ask for the prenucleolus.");
        }
        boolean progress = level(leaving).signum() > 0;
        replace(leaving, direction);
        basis.set(leaving, entering);
        return progress;
    }

    private int leaving(Rational[] direction, boolean bland) {
        int leaving = -1;
        @Nullable Rational least = null;
        for (int row = 0; row < rows; row++) {
            if (direction[row].signum() > 0 && !(basis.get(row) instanceof Column.Fixed)) {
                Rational ratio = level(row).over(direction[row]);
                int order = least == null ? -1 : ratio.compareTo(least);
                if (order < 0 || (order == 0 && bland && index(row) < index(leaving))) {
                    leaving = row;
                    least = ratio;
                }
            }
        }
        return leaving;
    }

    private int index(int row) {
        return pricing.index(basis.get(row));
    }

    private Rational level(int row) {
        return inverse[row][rows - 1];
    }

    /** The inverse times the column: its members count +1 if settled, else -1; open coalitions count 1 in the last row. */
    private Rational[] direction(Column column) {
        Rational[] direction = new Rational[rows];
        for (int row = 0; row < rows; row++) {
            direction[row] = switch (column) {
                case Column.Fixed(int mask) -> members(row, mask);
                case Column.Open(int mask) -> inverse[row][rows - 1].minus(members(row, mask));
                case Column.Own(int player) -> inverse[row][player].negate();
            };
        }
        return direction;
    }

    private Rational members(int row, int mask) {
        Rational sum = Rational.ZERO;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            sum = sum.plus(inverse[row][Integer.numberOfTrailingZeros(rest)]);
        }
        return sum;
    }

    private void replace(int pivot, Rational[] direction) {
        Rational[] scaled = inverse[pivot];
        for (int column = 0; column < rows; column++) {
            scaled[column] = scaled[column].over(direction[pivot]);
        }
        for (int row = 0; row < rows; row++) {
            if (row != pivot && direction[row].signum() != 0) {
                for (int column = 0; column < rows; column++) {
                    inverse[row][column] = inverse[row][column].minus(scaled[column].times(direction[row]));
                }
            }
        }
    }

    private Rational[][] identity() {
        Rational[][] identity = new Rational[rows][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                identity[row][column] = row == column ? Rational.ONE : Rational.ZERO;
            }
        }
        return identity;
    }
}
