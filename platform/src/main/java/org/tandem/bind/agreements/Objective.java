package org.tandem.bind.agreements;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
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
