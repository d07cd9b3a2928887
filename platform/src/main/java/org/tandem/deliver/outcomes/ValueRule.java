package org.tandem.deliver.outcomes;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.UnitValues;
import org.tandem.engines.sharing.UnitValues.UnitClass;

/**
 * What an effect is worth, frozen with the plan: effect per unit x actual volume x unit value - investment - run cost.
 *
 * @param classes into which the affected units fall, together 100 %; one class for a plain unit value
 * @param investment once, in the smallest unit
 * @param runCost each period after the change, in the smallest unit
 * @param currency ISO 4217
 * @param targetCost agreed cost of one unit of volume without the change, in the currency's main unit, such as "500";
 *     null when no bands and no minimum savings rate need it
 * @param pays exceptions that every side signs with the plan
 */
public record ValueRule(
        Benefit benefit,
        List<ValueClass> classes,
        long investment,
        long runCost,
        String budgetLine,
        String currency,
        @Nullable String targetCost,
        Exceptions pays) {

    public ValueRule {
        classes = List.copyOf(classes);
        budgetLine = budgetLine.strip();
    }

    /**
     * @param notCashable pays although the benefit is not cashable
     * @param retrospective pays although the plan was signed after the change
     */
    public record Exceptions(boolean notCashable, boolean retrospective) {
        public static final Exceptions NONE = new Exceptions(false, false);
    }

    /**
     * Units of one kind [D13].
     *
     * @param percent of the affected units, such as "60"
     * @param low least value of one unit in the currency's main unit, such as "25"; this end pays
     * @param high its greatest value; the same as low where it is known
     */
    public record ValueClass(String name, String percent, String low, String high) {

        public static ValueClass all(String unitValue) {
            return new ValueClass("every unit", "100", unitValue, unitValue);
        }

        UnitClass of(Rational units) {
            return new UnitClass(
                    name,
                    units.times(Rational.parse(percent)).over(Rational.of(100)),
                    Rational.parse(low),
                    Rational.parse(high));
        }

        private boolean sound() {
            return number(percent).isPresent()
                    && number(low).isPresent()
                    && number(high).isPresent()
                    && Rational.parse(percent).signum() >= 0
                    && Rational.parse(low).signum() >= 0
                    && Rational.parse(low).compareTo(Rational.parse(high)) <= 0;
        }
    }

    /** What so many affected units are worth, from low to high, in the currency's main unit. */
    public UnitValues.Range worth(Rational units) {
        return new UnitValues(classes.stream().map(each -> each.of(units.abs())).toList()).total();
    }

    /** Whether this kind of value pays at all. */
    public boolean paysBenefit() {
        return benefit == Benefit.CASHABLE || pays.notCashable();
    }

    void check(BiConsumer<String, String> problem) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            problem.accept("currency", "“%s” is no currency. Use its three letters, such as USD.".formatted(currency));
        }
        if (classes.isEmpty() || classes.size() > 20 || !classes.stream().allMatch(ValueClass::sound)) {
            problem.accept(
                    "classes",
                    "Each class of units (up to 20) needs a percentage and a low and a high value of one unit, zero or more, low not above high.");
        } else if (total().compareTo(Rational.of(100)) != 0) {
            problem.accept(
                    "classes",
                    "The classes add up to %s %% of the units; they must be 100 %% together."
                            .formatted(total().toDecimal(2)));
        }
        if (investment < 0 || runCost < 0) {
            problem.accept("investment", "Investment and run cost must be zero or more.");
        }
        if (benefit == Benefit.CASHABLE && budgetLine.isEmpty()) {
            problem.accept("budgetLine", "Cashable value names the budget line that gets smaller.");
        }
        if (targetCost != null
                && number(targetCost).filter(cost -> cost.signum() > 0).isEmpty()) {
            problem.accept("targetCost", "The target cost of one unit (%s) must be above 0.".formatted(targetCost));
        }
    }

    private Rational total() {
        return classes.stream().map(each -> Rational.parse(each.percent())).reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Rational> number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Optional.of(Rational.parse(text)) : Optional.empty();
    }
}
