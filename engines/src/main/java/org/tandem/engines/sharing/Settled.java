package org.tandem.engines.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.tandem.engines.exact.Rational;

/** Coalitions whose total is settled, as linearly independent equations, and the question which others follow. */
final class Settled {

    private final int players;
    private final SequencedMap<Integer, Rational> totals = new LinkedHashMap<>();
    private final List<Rational[]> echelon = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Settled(int players) {
        this.players = players;
    }

    /** Adds an equation unless it follows from those before. */
    boolean add(int mask, Rational total) {
        Rational[] row = reduced(mask);
        int pivot = firstNonZero(row);
        if (pivot < 0) {
            return false;
        }
        scale(row, row[pivot]);
        for (Rational[] other : echelon) {
            subtract(other, row, other[pivot]);
        }
        echelon.add(row);
        pivots.add(pivot);
        totals.put(mask, total);
        return true;
    }

    boolean follows(int mask) {
        return firstNonZero(reduced(mask)) < 0;
    }

    boolean isComplete() {
        return echelon.size() == players;
    }

    Set<Integer> masks() {
        return totals.keySet();
    }

    Rational total(int mask) {
        return Objects.requireNonNull(totals.get(mask));
    }

    private Rational[] reduced(int mask) {
        Rational[] row = new Rational[players];
        for (int i = 0; i < players; i++) {
            row[i] = (mask >> i & 1) == 1 ? Rational.ONE : Rational.ZERO;
        }
        for (int i = 0; i < echelon.size(); i++) {
            subtract(row, echelon.get(i), row[pivots.get(i)]);
        }
        return row;
    }

    private static int firstNonZero(Rational[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i].signum() != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void scale(Rational[] row, Rational divisor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].over(divisor);
        }
    }

    private static void subtract(Rational[] row, Rational[] other, Rational factor) {
        if (factor.signum() != 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].minus(other[i].times(factor));
            }
        }
    }
}
