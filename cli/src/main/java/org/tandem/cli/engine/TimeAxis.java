package org.tandem.cli.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the times of a column stand on a line: numbers as they are, {@code 2026-03} as months, {@code 2026-Q1} as quarters,
 * {@code 2026-W07} as weeks, {@code 2026-03-01} (or {@code 01.03.2026}) as months when all rows share their day of the month
 * (29 and later count as its end) and as days otherwise, {@code 2026-03-01T06:00} by the clock. Other words have no place
 * but their order in the file.
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
    QUARTER {
        @Override
        double place(String time) {
            return YEAR_AND_QUARTER.matcher(time).matches()
                    ? 4. * Integer.parseInt(time.substring(0, 4)) + time.charAt(time.length() - 1) - '0'
                    : Double.NaN;
        }
    },
    WEEK {
        @Override
        double place(String time) {
            return YEAR_AND_WEEK.matcher(time).matches()
                    ? LocalDate.parse(time + "-1", DateTimeFormatter.ISO_WEEK_DATE)
                            .toEpochDay()
                    : Double.NaN;
        }
    },
    DATE_BY_MONTH {
        @Override
        double place(String time) {
            return months(date(time));
        }
    },
    DAY {
        @Override
        double place(String time) {
            return date(time).toEpochDay();
        }
    },
    MOMENT {
        @Override
        double place(String time) {
            var moment = LocalDateTime.parse(time.replace(' ', 'T').replaceFirst("Z$", ""));
            return moment.toEpochSecond(ZoneOffset.UTC) / 86_400.;
        }
    };

    private static final Pattern YEAR_AND_QUARTER = Pattern.compile("\\d{4}[- ]?[Qq][1-4]");
    private static final Pattern YEAR_AND_WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");

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
                        .map(TimeAxis::date)
                        .mapToInt(date -> Math.min(END_OF_MONTH, date.getDayOfMonth()))
                        .distinct()
                        .count()
                == 1;
    }

    private static LocalDate date(String time) {
        return time.indexOf('.') > 0 ? LocalDate.parse(time, DOTTED) : LocalDate.parse(time);
    }

    private static double months(LocalDate date) {
        return date.getYear() * 12. + date.getMonthValue() + Math.min(END_OF_MONTH, date.getDayOfMonth()) / 31.;
    }
}
