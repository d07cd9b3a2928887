package org.tandem.web.look;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, money, dates and times as one reader reads them. Minus is the true minus sign (U+2212). A number that is not
 * finite is shown as an em dash.
 */
public record Show(Locale locale, ZoneId zone) {

    private static final String NOTHING = "—";
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

    /** 12345 as 12,345. */
    public String number(long value) {
        return minus(NumberFormat.getIntegerInstance(locale).format(value));
    }

    /** 1 idea, 2,000 ideas. */
    public String count(long value, String one) {
        return number(value) + " " + (value == 1 ? one : one + "s");
    }

    /** With this many digits after the point, neither more nor fewer. */
    public String number(double value, int digits) {
        double shown = isZero(value, digits) ? 0 : value;
        return Double.isFinite(value) ? minus(format(digits).format(shown)) : NOTHING;
    }

    /** As {@link #number(double, int)}, with a plus before what is positive. */
    public String signed(double value, int digits) {
        String shown = number(value, digits);
        return value > 0 && !isZero(value, digits) ? "+" + shown : shown;
    }

    /** A fraction as a percentage: .417 is 41.7 %. */
    public String percent(double fraction) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return Double.isFinite(fraction) ? minus(format.format(fraction)) : NOTHING;
    }

    /** A difference of two percentages: 25 is "+25.0 points", never "%". */
    public String points(double difference) {
        return signed(difference, 1) + " points";
    }

    /** The ends of an interval: "+19.0 to +31.0". */
    public String interval(double low, double high, int digits) {
        return signed(low, digits) + " to " + signed(high, digits);
    }

    /** An amount in the currency's smallest unit, exactly: 123450 GBP is £1,234.50. */
    public String money(long smallest, String currency) {
        var unit = Currency.getInstance(currency);
        int digits = Math.max(0, unit.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return minus(format.format(BigDecimal.valueOf(smallest, digits)));
    }

    /** An amount as somebody would type it into a money field. */
    public String typed(long smallest, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return format(digits).format(BigDecimal.valueOf(smallest, digits));
    }

    /** 3 March 2026. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** Words that name days as records write them, 2026-12-22: each day as the reader writes it. */
    public String prose(String words) {
        return DAY.matcher(words).replaceAll(day -> Matcher.quoteReplacement(day(day.group())));
    }

    private String day(String written) {
        try {
            return date(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            // digits that are no day
            return written;
        }
    }

    /** The day on which this moment falls for the reader. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** 3 March 2026, 14:05, in the reader's zone. */
    public String time(Instant moment) {
        var clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return date(moment) + ", " + clock.format(moment.atZone(zone));
    }

    /** The moment with its zone, for the hover text. */
    public String zoned(Instant moment) {
        return time(moment) + " (" + zone.getId() + ")";
    }

    /** "today", "tomorrow", "in 41 days", "yesterday", "41 days ago". */
    public String days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        return days > 0 ? "in " + number(days) + " days" : number(-days) + " days ago";
    }

    private NumberFormat format(int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static boolean isZero(double value, int digits) {
        return Math.abs(value) < .5 * Math.pow(10, -digits);
    }

    private static String minus(String shown) {
        return shown.replace('-', '−');
    }
}
