package org.tandem.web.deliver.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.deliver.outcomes.ValueRule;
import org.tandem.deliver.outcomes.ValueRule.Exceptions;
import org.tandem.deliver.outcomes.ValueRule.ValueClass;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about the value of an effect, read and shown again. */
public final class ValueForm {

    /** Rows for classes of units; REST takes more. */
    public static final int ROWS = 3;

    private static final Locale PLAIN = Locale.ROOT;

    private ValueForm() {}

    public static List<Option> benefits() {
        return Arrays.stream(Benefit.values())
                .map(benefit -> new Option(benefit.name(), benefit.title(), benefit.meaning()))
                .toList();
    }

    static void fill(Form form, @Nullable ValueRule value) {
        if (value == null) {
            return;
        }
        form.fill("pays", "yes")
                .fill("benefit", value.benefit().name())
                .fill("currency", value.currency())
                .fill("investment", typed(value.investment(), value.currency()))
                .fill("runCost", typed(value.runCost(), value.currency()))
                .fill("budgetLine", value.budgetLine())
                .fill("targetCost", value.targetCost())
                .fill("notCashable", PlanForm.ticked(value.pays().notCashable()))
                .fill("retrospective", PlanForm.ticked(value.pays().retrospective()));
        for (int i = 0; i < value.classes().size(); i++) {
            var each = value.classes().get(i);
            form.fill("class" + i, each.name())
                    .fill("classPercent" + i, each.percent())
                    .fill("classLow" + i, each.low())
                    .fill("classHigh" + i, each.high());
        }
    }

    private static String typed(long smallest, String currency) {
        var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(smallest, digits).toPlainString();
    }

    static @Nullable ValueRule value(Form form) {
        if (!form.ticked("pays")) {
            return null;
        }
        var currency = form.required("currency", "Choose a currency.").toUpperCase(PLAIN);
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency) && each.getDefaultFractionDigits() >= 0);
        if (!known) {
            form.refuse("currency", "“%s” is no currency. Use its three letters, such as USD.".formatted(currency));
        }
        return new ValueRule(
                PlanForm.one(Benefit.class, form, "benefit", Benefit.CASHABLE),
                classes(form),
                known ? form.money("investment", currency).orElse(0L) : 0,
                known ? form.money("runCost", currency).orElse(0L) : 0,
                form.text("budgetLine"),
                currency,
                form.number("targetCost").map(BigDecimal::toPlainString).orElse(null),
                new Exceptions(form.ticked("notCashable"), form.ticked("retrospective")));
    }

    private static List<ValueClass> classes(Form form) {
        var classes = new ArrayList<ValueClass>();
        for (int i = 0; i < ROWS || !form.text("classLow" + i).isEmpty(); i++) {
            if (!form.text("classLow" + i).isEmpty()) {
                classes.add(row(form, i));
            }
        }
        if (classes.isEmpty()) {
            form.refuse("classLow0", "Say what one unit is worth, at least.");
        }
        return classes;
    }

    private static ValueClass row(Form form, int i) {
        var low = number(form, "classLow" + i, "0");
        return new ValueClass(
                form.text("class" + i).isEmpty() ? "every unit" : form.text("class" + i),
                number(form, "classPercent" + i, "100"),
                low,
                number(form, "classHigh" + i, low));
    }

    private static String number(Form form, String name, String otherwise) {
        return form.number(name).map(BigDecimal::toPlainString).orElse(otherwise);
    }
}
