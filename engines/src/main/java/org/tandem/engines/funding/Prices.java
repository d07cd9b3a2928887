package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices of the rounds so far, twice: as binary fractions of 192 digits, from which the correctly rounded doubles
 * come with which the search runs, and, when a comparison needs it, as exact fractions over one common denominator.
 */
final class Prices {

    private static final int DIGITS = 192;
    /** Errors above 2^-100 make the binary fraction useless; then the exact one is taken. */
    private static final double MOST_ERROR = Math.scalb(1.0, DIGITS - 100);

    private final BigInteger[] endowment;
    private final List<Row> rows = new ArrayList<>();
    private final List<BigInteger> binary = new ArrayList<>();
    private final List<Double> error = new ArrayList<>();
    private final List<BigInteger> exact = new ArrayList<>();
    private BigInteger denominator = BigInteger.ONE;

    Prices(BigInteger[] endowment) {
        this.endowment = endowment;
    }

    /** Adds the round and returns its price, correctly rounded. */
    double add(Row row) {
        rows.add(row);
        BigInteger weight = row.openWeight();
        BigInteger sum = row.constant(endowment).shiftLeft(DIGITS);
        double errors = 1;
        for (int round = 0; round < row.rounds() && !row.nobodySpent(); round++) {
            BigInteger paid = row.paid(round);
            if (paid.signum() != 0) {
                sum = sum.add(paid.multiply(binary.get(round)));
                errors += paid.doubleValue() / weight.doubleValue() * error.get(round);
            }
        }
        keep(sum.divide(weight), errors);
        return Math.scalb(1.0, -DIGITS) * binary.getLast().doubleValue();
    }

    private void keep(BigInteger price, double errors) {
        if (errors < MOST_ERROR) {
            binary.add(price);
            error.add(errors);
        } else {
            catchUp();
            binary.add(exact.getLast().shiftLeft(DIGITS).divide(denominator));
            error.add(1.0);
        }
    }

    /** Exact price of a round is this over {@link #denominator()}; ask for all before the denominator. */
    BigInteger numerator(int round) {
        catchUp();
        return exact.get(round);
    }

    BigInteger denominator() {
        catchUp();
        return denominator;
    }

    /** The price that a row would have now: numerator over ({@link #denominator()} x the row's open weight). */
    BigInteger numerator(Row row) {
        catchUp();
        return numeratorOf(row);
    }

    private void catchUp() {
        while (exact.size() < rows.size()) {
            Row row = rows.get(exact.size());
            BigInteger numerator = numeratorOf(row);
            BigInteger weight = row.openWeight();
            BigInteger shared = numerator.gcd(weight);
            BigInteger factor = weight.divide(shared);
            if (!factor.equals(BigInteger.ONE)) {
                denominator = denominator.multiply(factor);
                exact.replaceAll(factor::multiply);
            }
            exact.add(numerator.divide(shared));
        }
    }

    private BigInteger numeratorOf(Row row) {
        BigInteger sum = row.constant(endowment).multiply(denominator);
        for (int round = 0; round < row.rounds() && !row.nobodySpent(); round++) {
            BigInteger paid = row.paid(round);
            if (paid.signum() != 0) {
                sum = sum.add(paid.multiply(exact.get(round)));
            }
        }
        return sum;
    }
}
