package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Problem;
import org.tandem.engines.impact.Direction;

/**
 * What a measurement plan says: how an effect will be judged and paid.
 *
 * @param project null for a plan of the relationship itself
 * @param change the first period after the change, such as "2026-03"
 * @param need the period in which the need was stated, whose three forerunners count as missing; null when unknown
 * @param worthwhile delta, the smallest worthwhile effect
 * @param looks the days on which the data are looked at, ascending; the last one settles
 * @param value null for a plan that never pays
 */
public record PlanTerms(
        String title,
        @Nullable ProjectLink project,
        Measure measure,
        Rhythm rhythm,
        String change,
        @Nullable String need,
        Threshold worthwhile,
        List<GuardMeasure> guards,
        ModelChoice model,
        List<LocalDate> looks,
        @Nullable ValueRule value) {

    public static final int LONGEST = 200;
    private static final int MOST_LOOKS = 12;
    private static final int MOST_MEASURES = 10;

    public PlanTerms {
        title = title.strip();
        change = change.strip();
        guards = List.copyOf(guards);
        looks = List.copyOf(looks);
    }

    PlanTerms of(ProjectLink link) {
        return new PlanTerms(title, link, measure, rhythm, change, need, worthwhile, guards, model, looks, value);
    }

    /** The number of the first period after the change. Only of terms without problems. */
    public long changePeriod() {
        return rhythm.read(change).orElseThrow();
    }

    /** The columns that a file of readings must or may have, in the order in which they are kept. */
    public List<Column> columns() {
        var all = new ArrayList<Column>();
        all.add(new Column(Column.VALUE, measure.name() + " (" + measure.unit() + ")", true));
        var volume = measure.volume();
        if (volume != null) {
            all.add(new Column(Column.VOLUME, volume, true));
        }
        guards.forEach(guard -> all.add(Column.guard(guard.name())));
        model.controls().forEach(control -> all.add(Column.control(control.name())));
        return List.copyOf(all);
    }

    /** Everything that keeps these terms from being a plan. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        text("title", title, "Give the plan a title.", problems);
        text("measure", measure.name(), "Name the measure.", problems);
        text("unit", measure.unit(), "Say in which unit it is read.", problems);
        text("source", measure.source(), "Say where the readings come from.", problems);
        periods(problems);
        dates(problems);
        thresholds(problems);
        names(problems);
        valueProblems(problems);
        return List.copyOf(problems);
    }

    private static void text(String field, String text, String missing, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (text.length() > LONGEST) {
            problems.add(
                    new Problem(field, "Keep this to %d characters: it has %d.".formatted(LONGEST, text.length())));
        }
    }

    private void periods(List<Problem> problems) {
        var first = rhythm.read(change);
        if (first.isEmpty()) {
            problems.add(notAPeriod("change", change));
        }
        if (need != null) {
            var stated = rhythm.read(need);
            if (stated.isEmpty()) {
                problems.add(notAPeriod("need", need));
            } else if (first.isPresent() && stated.get() > first.get()) {
                problems.add(new Problem(
                        "need", "The need (%s) must not come after the change (%s).".formatted(need, change)));
            }
        }
    }

    private Problem notAPeriod(String field, String text) {
        return new Problem(
                field, "“%s” is not a %s. Write it such as %s.".formatted(text, rhythm.title(), rhythm.example()));
    }

    private void dates(List<Problem> problems) {
        if (looks.isEmpty() || looks.size() > MOST_LOOKS) {
            problems.add(new Problem(
                    "looks", "A plan names 1 to %d days on which the data are looked at.".formatted(MOST_LOOKS)));
            return;
        }
        for (int i = 1; i < looks.size(); i++) {
            if (!looks.get(i).isAfter(looks.get(i - 1))) {
                problems.add(new Problem(
                        "looks",
                        "The looks must ascend: %s comes after %s.".formatted(looks.get(i), looks.get(i - 1))));
            }
        }
        rhythm.read(change)
                .map(rhythm::end)
                .filter(end -> looks.getFirst().isBefore(end))
                .ifPresent(end -> problems.add(new Problem(
                        "looks",
                        "The first look (%s) comes before the first period after the change has ended (%s)."
                                .formatted(looks.getFirst(), end))));
    }

    private void thresholds(List<Problem> problems) {
        if (!worthwhile.sound()) {
            problems.add(new Problem("worthwhile", "The smallest worthwhile effect must be zero or more."));
        }
        guards.stream()
                .filter(guard -> !guard.margin().sound())
                .forEach(guard -> problems.add(
                        new Problem("guards", "The margin of “%s” must be zero or more.".formatted(guard.name()))));
        if (model.season() && rhythm.season() == 0) {
            problems.add(new Problem("season", "Readings by the %s have no season.".formatted(rhythm.title())));
        }
    }

    private void names(List<Problem> problems) {
        var names = Stream.concat(
                        guards.stream().map(GuardMeasure::name),
                        model.controls().stream().map(ModelChoice.ControlMeasure::name))
                .toList();
        if (names.size() > MOST_MEASURES
                || names.stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST)
                || new HashSet<>(names).size() != names.size()) {
            problems.add(new Problem(
                    "guards",
                    "Guards and controls need names that differ, %d of them at most.".formatted(MOST_MEASURES)));
        }
    }

    private void valueProblems(List<Problem> problems) {
        if (value == null) {
            return;
        }
        value.check((field, reason) -> problems.add(new Problem(field, reason)));
        if (measure.direction() == Direction.EITHER) {
            problems.add(
                    new Problem("direction", "A plan that pays says whether a higher or a lower reading is better."));
        }
    }
}
