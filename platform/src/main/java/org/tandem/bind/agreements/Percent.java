package org.tandem.bind.agreements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.tandem.engines.exact.Rational;

/** An exact percentage as people write it: 12.5 is 12.5 %. Equal amounts are equal objects: 25 and 25.0. */
public record Percent(BigDecimal amount) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    public static final Percent HUNDRED = new Percent(new BigDecimal(100));

    private static final int LONGEST = 12;

    public Percent {
        amount = amount.stripTrailingZeros();
    }

    public static Percent of(long whole) {
        return new Percent(BigDecimal.valueOf(whole));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percent of(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The text \"%s\" is not a percentage. Maybe write it as 12.5.".formatted(text)));
    }

    /** What somebody typed, with or without the sign; empty when it is no number. */
    public static Optional<Percent> read(String text) {
        var digits = text.replace("%", "").replace('−', '-').strip();
        if (digits.length() > LONGEST || !digits.matches("-?\\d+([.,]\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new Percent(new BigDecimal(digits.replace(',', '.'))));
    }

    public Percent plus(Percent other) {
        return new Percent(amount.add(other.amount));
    }

    /** 25 % as 1/4. */
    public Rational fraction() {
        return Rational.of(amount).over(Rational.of(100));
    }

    public boolean within(Percent low, Percent high) {
        return compareTo(low) >= 0 && compareTo(high) <= 0;
    }

    /** "12.5". */
    @JsonValue
    public String digits() {
        return amount.toPlainString();
    }

    @Override
    public int compareTo(Percent other) {
        return amount.compareTo(other.amount);
    }

    /** "12.5 %". */
    @Override
    public String toString() {
        return digits() + " %";
    }
}
