package org.tandem.bind.agreements;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is wanted, measurably [C10].
 *
 * @param unit of baseline and target: "hours"
 * @param owner a person with a seat in the space, of either side
 */
public record Objective(
        UUID id,
        String metric,
        String unit,
        Direction direction,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal baseline,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal target,
        LocalDate date,
        UUID owner) {

    /**
     * How far the way is: "+25 points (+41.7 %)" for percentages, "-4 h (-19.0 %)" else; without the part in brackets when the
     * baseline is 0 [D15, D16].
     */
    public String way() {
        var difference = target.subtract(baseline);
        var absolute = signed(difference) + " " + (unit.equals("%") ? "points" : unit);
        if (baseline.signum() == 0) {
            return absolute;
        }
        var relative = difference.multiply(BigDecimal.valueOf(100)).divide(baseline.abs(), 1, RoundingMode.HALF_EVEN);
        return "%s (%s %%)".formatted(absolute, signed(relative));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER("Higher is better"),
        LOWER("Lower is better");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        boolean leads(BigDecimal from, BigDecimal to) {
            return this == HIGHER ? to.compareTo(from) > 0 : to.compareTo(from) < 0;
        }
    }
}
