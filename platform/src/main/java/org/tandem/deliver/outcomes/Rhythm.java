package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a measure is read. Periods are numbered, so that neighbours differ by one. */
public enum Rhythm {
    WEEK("week", 52, "2026-W05"),
    MONTH("month", 12, "2026-03"),
    QUARTER("quarter", 4, "2026-Q1"),
    YEAR("year", 0, "2026");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-\\d{1,2})?");
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{4})\\.\\d{1,12}");
    private static final Pattern QUARTERS = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
    private static final Pattern WEEKS = Pattern.compile("(\\d{4})-?[Ww](\\d{2})");
    private static final Pattern YEARS = Pattern.compile("\\d{4}");
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);
    private static final double NEAR = .02;

    private final String title;
    private final int season;
    private final String example;

    Rhythm(String title, int season, String example) {
        this.title = title;
        this.season = season;
        this.example = example;
    }

    public String title() {
        return title;
    }

    /** How many periods make a season; 0 where there is none. */
    public int season() {
        return season;
    }

    /** A period as people write it. */
    public String example() {
        return example;
    }

    /** The number of a period; empty when the text names none. A month also as 03/2026 or 2026.1667. */
    public Optional<Long> read(String text) {
        var period = text.strip();
        return switch (this) {
            case WEEK -> week(period);
            case MONTH -> month(period);
            case QUARTER -> quarter(period);
            case YEAR -> YEARS.matcher(period).matches() ? Optional.of(Long.valueOf(period)) : Optional.empty();
        };
    }

    private static Optional<Long> week(String text) {
        var match = WEEKS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long week = Long.parseLong(match.group(2));
        var first = LocalDate.of(Integer.parseInt(match.group(1)), 1, 4);
        return week < 1
                        || week
                                > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                        .rangeRefinedBy(first)
                                        .getMaximum()
                ? Optional.empty()
                : Optional.of(number(first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)));
    }

    private static long number(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() - MONDAY.toEpochDay(), 7);
    }

    private static Optional<Long> month(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return month(day.group(1), day.group(2));
        }
        var turned = TURNED.matcher(text);
        if (turned.matches()) {
            return month(turned.group(2), turned.group(1));
        }
        return DECIMAL.matcher(text).matches() || YEARS.matcher(text).matches()
                ? decimal(Double.parseDouble(text) * 12)
                : Optional.empty();
    }

    private static Optional<Long> month(String year, String month) {
        int number = Integer.parseInt(month);
        return number < 1 || number > 12 ? Optional.empty() : Optional.of(Long.parseLong(year) * 12 + number - 1);
    }

    private static Optional<Long> decimal(double months) {
        return Math.abs(months - Math.rint(months)) < NEAR ? Optional.of(Math.round(months)) : Optional.empty();
    }

    private static Optional<Long> quarter(String text) {
        var match = QUARTERS.matcher(text);
        return match.matches()
                ? Optional.of(Long.parseLong(match.group(1)) * 4 + Long.parseLong(match.group(2)) - 1)
                : Optional.empty();
    }

    /** The first day of a period. */
    public LocalDate start(long period) {
        return switch (this) {
            case WEEK -> MONDAY.plusWeeks(period);
            case MONTH -> LocalDate.of((int) Math.floorDiv(period, 12L), (int) Math.floorMod(period, 12L) + 1, 1);
            case QUARTER -> LocalDate.of((int) Math.floorDiv(period, 4L), (int) Math.floorMod(period, 4L) * 3 + 1, 1);
            case YEAR -> LocalDate.of((int) period, 1, 1);
        };
    }

    /** The last day of a period. */
    public LocalDate end(long period) {
        return start(period + 1).minusDays(1);
    }

    /** A period as it is shown, the same for every way of writing it. */
    public String label(long period) {
        var start = start(period);
        return switch (this) {
            case WEEK ->
                "%d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> Integer.toString(start.getYear());
        };
    }
}
