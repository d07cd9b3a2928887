package org.tandem.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tandem.cast.Claims;
import org.tandem.cast.Series;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.ValueRule;

/**
 * When the claims partnership does what: its invented series is moved so that the last reading is of last month, whenever
 * the demonstration starts.
 *
 * @param change the first month after the change
 */
record Timeline(YearMonth change) {

    private static final int MONTHS_AFTER = 12;
    private static final int NEED_BEFORE = 7;

    static Timeline upTo(LocalDate today) {
        return new Timeline(YearMonth.from(today).minusMonths(MONTHS_AFTER));
    }

    /** A day so many months before the month of the change. */
    LocalDate before(int months, int day) {
        return change.minusMonths(months).atDay(day);
    }

    /** The last day of the readings. */
    LocalDate end() {
        return change.plusMonths(MONTHS_AFTER - 1).atEndOfMonth();
    }

    /** The plan of the story in these months, signed before the change. */
    PlanTerms plan(UUID project, UUID lead) {
        var terms = Claims.plan(project, lead);
        return new PlanTerms(
                terms.title(),
                terms.project(),
                terms.measure(),
                terms.rhythm(),
                change.toString(),
                change.minusMonths(NEED_BEFORE).toString(),
                terms.worthwhile(),
                terms.guards(),
                terms.model(),
                List.of(end()),
                prospective(Objects.requireNonNull(terms.value())));
    }

    private static ValueRule prospective(ValueRule value) {
        return new ValueRule(
                value.benefit(),
                value.classes(),
                value.investment(),
                value.runCost(),
                value.budgetLine(),
                value.currency(),
                value.targetCost(),
                ValueRule.Exceptions.NONE);
    }

    /** What is known when the plan is signed: whole months only. */
    Series baseline() {
        return readings("overpaid-claims-before.csv", month -> month.isBefore(change.minusMonths(1)));
    }

    Series rest() {
        return readings("overpaid-claims-after.csv", month -> !month.isBefore(change.minusMonths(1)));
    }

    private Series readings(String file, Predicate<YearMonth> wanted) {
        var shipped = Claims.readings();
        var lines = shipped.text().lines().toList();
        var shift = ChronoUnit.MONTHS.between(Claims.CHANGE, change);
        var rows = lines.stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .filter(row -> wanted.test(YearMonth.parse(row[0]).plusMonths(shift)))
                .map(row -> YearMonth.parse(row[0]).plusMonths(shift) + "," + row[1]);
        var text = Stream.concat(Stream.of(lines.getFirst()), rows).collect(joining("\n", "", "\n"));
        return new Series(file, text, shipped.columns(), shipped.source());
    }
}
