package org.tandem.cli.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Where the times of a column stand on a line: numbers as they are, {@code 2026-03} as months, {@code 2026-03-01} as
 * months when all rows share their day of the month (29 and later count as its end) and as days otherwise. Other words
 * have no place but their order in the file.
 */
enum TimeAxis {
    NUMBER {
        @Override
        double place(String time) {
            return Double.parseDouble(time);
        }
    },
    MONTH {
        @Override
        double place(String time) {
            return months(YearMonth.parse(time).atDay(1)) - 1. / 31;
        }
    },
    DATE_BY_MONTH {
        @Override
        double place(String time) {
            return months(LocalDate.parse(time));
        }
    },
    DAY {
        @Override
        double place(String time) {
            return LocalDate.parse(time).toEpochDay();
        }
    };

    private static final int END_OF_MONTH = 28;

    /** Throws NumberFormatException or DateTimeException for a time that is not of this kind. */
    abstract double place(String time);

    /** The first kind that all times are of; none for words. */
    static Optional<TimeAxis> of(List<String> times) {
        return Stream.of(values())
                .filter(axis -> times.stream().allMatch(time -> axis.find(time).isPresent()))
                .filter(axis -> axis != DATE_BY_MONTH || oneDay(times))
                .findFirst();
    }

    OptionalDouble find(String time) {
        try {
            double place = place(time);
            return Double.isFinite(place) ? OptionalDouble.of(place) : OptionalDouble.empty();
        } catch (NumberFormatException | DateTimeException other) {
            return OptionalDouble.empty();
        }
    }

    private static boolean oneDay(List<String> times) {
        return times.stream()
                        .map(LocalDate::parse)
                        .mapToInt(date -> Math.min(END_OF_MONTH, date.getDayOfMonth()))
                        .distinct()
                        .count()
                == 1;
    }

    private static double months(LocalDate date) {
        return date.getYear() * 12. + date.getMonthValue() + Math.min(END_OF_MONTH, date.getDayOfMonth()) / 31.;
    }
}
