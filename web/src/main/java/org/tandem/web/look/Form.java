package org.tandem.web.look;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and what is wrong with it. A page reads its values from here; where one cannot be read or a rule
 * refuses it, the fault stands beside the field and in the summary, and everything typed is shown again.
 *
 * <p>Reading a field that was left empty is no fault; {@link #required} makes it one. Lives for one request.
 */
public final class Form {

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Locale locale;

    private Form(Locale locale) {
        this.locale = locale;
    }

    /** A form that nobody has typed into. */
    public static Form empty() {
        return new Form(Locale.ROOT);
    }

    /** The parameters of a request; numbers are read as people of this locale write them. */
    public static Form of(Map<String, String[]> parameters, Locale locale) {
        var form = new Form(locale);
        parameters.forEach((name, values) -> form.typed.put(name, List.of(values)));
        return form;
    }

    /** Sets the value that a field starts with; null leaves it empty. */
    public Form fill(String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, List.of(value.toString()));
        }
        return this;
    }

    /** Sets the values that a group starts with. */
    public Form fillAll(String name, List<String> values) {
        typed.put(name, List.copyOf(values));
        return this;
    }

    /** Lets the fields that this form did not send start as in another: those of the page's other forms. */
    public Form over(Form beneath) {
        beneath.typed.forEach(typed::putIfAbsent);
        return this;
    }

    /** What was typed, without blanks round it; "" when nothing was. */
    public String text(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Every value of this name: the ticked ones of a group. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean ticked(String name) {
        return !all(name).isEmpty();
    }

    /** Whether one of these fields holds something or has a fault: a part of the page that must not be folded away. */
    public boolean touched(String... names) {
        return Arrays.stream(names).anyMatch(name -> !text(name).isEmpty() || faults.containsKey(name));
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** As {@link #text}; a fault with these words when it is blank. */
    public String required(String name, String fault) {
        String text = text(name);
        if (text.isEmpty()) {
            refuse(name, fault);
        }
        return text;
    }

    /** Empty when nothing was typed, or with a fault when it is no date. */
    public Optional<LocalDate> date(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeParseException e) {
            refuse(name, "“%s” is not a date. Write it as year-month-day, such as 2026-03-31.".formatted(text(name)));
            return Optional.empty();
        }
    }

    /** Empty when nothing was typed, or with a fault when it is no number. */
    public Optional<BigDecimal> number(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Numbers.read(text(name), locale);
        if (number.isEmpty()) {
            refuse(name, "“%s” is not a number. Write it such as %s.".formatted(text(name), Numbers.example(locale)));
        }
        return number;
    }

    /**
     * An amount in the smallest unit of the currency; empty when nothing was typed, or with a fault when it is no amount,
     * when it has more digits after the point than the currency, or when it does not fit 64 bits.
     */
    public Optional<Long> money(String name, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return number(name).flatMap(amount -> smallest(name, amount, digits, currency));
    }

    private Optional<Long> smallest(String name, BigDecimal amount, int digits, String currency) {
        try {
            return Optional.of(amount.movePointRight(digits).longValueExact());
        } catch (ArithmeticException e) {
            refuse(
                    name,
                    "“%s” is not an amount of %s. It has %d digits after the point at most."
                            .formatted(text(name), currency, digits));
            return Optional.empty();
        }
    }

    /** Puts a fault on a field, the first of a field stays; "" names the form as a whole. */
    public Form refuse(String name, String fault) {
        faults.putIfAbsent(name, fault);
        return this;
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** Faults by field, in the order in which they were found. */
    public Map<String, String> faults() {
        return faults;
    }

    public @Nullable String fault(String name) {
        return faults.get(name);
    }

    /** The ids that describe a field to a screen reader; null when there are none. */
    public @Nullable String describedBy(String name, @Nullable String help) {
        String helpId = help == null ? "" : name + "-help";
        String faultId = fault(name) == null ? "" : name + "-fault";
        String ids = (faultId + " " + helpId).strip();
        return ids.isEmpty() ? null : ids;
    }
}
