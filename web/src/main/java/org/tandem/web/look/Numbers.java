package org.tandem.web.look;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people of a locale write them. Stricter than {@link NumberFormat}: a separator in a place where it
 * does not belong makes it no number, so that 1.234,50 typed on an English page is refused rather than read as 1.2345.
 */
final class Numbers {

    private Numbers() {}

    static Optional<BigDecimal> read(String text, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        String group = "[\\h'’" + Pattern.quote(grouping(symbols)) + "]";
        String plain = text.replace('−', '-');
        return plain.matches("[+-]?(\\d{1,3}(%1$s\\d{3})+|\\d+)(%2$s\\d+)?".formatted(group, point))
                ? Optional.of(new BigDecimal(plain.replaceAll(group, "").replaceAll(point, ".")))
                : Optional.empty();
    }

    private static String grouping(DecimalFormatSymbols symbols) {
        return String.valueOf(symbols.getGroupingSeparator());
    }

    /** 12,345.6 as this locale writes it. */
    static String example(Locale locale) {
        return NumberFormat.getInstance(locale).format(12_345.6);
    }
}
