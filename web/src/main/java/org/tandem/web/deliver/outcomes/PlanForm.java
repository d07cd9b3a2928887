package org.tandem.web.deliver.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.deliver.outcomes.GuardMeasure;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.ModelChoice.ControlMeasure;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.engines.impact.Direction;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about a measurement plan, read and shown again. */
public final class PlanForm {

    /** Rows for guards and for controls; REST takes more. */
    public static final int ROWS = 2;

    private PlanForm() {}

    public static List<Option> directions() {
        return List.of(
                Option.of(Direction.LOWER_IS_BETTER.name(), "Lower is better"),
                Option.of(Direction.HIGHER_IS_BETTER.name(), "Higher is better"),
                Option.of(Direction.EITHER.name(), "Either way counts"));
    }

    public static List<Option> rhythms() {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> Option.of(rhythm.name(), "Every " + rhythm.title()))
                .toList();
    }

    /** A blank form with what most plans say. */
    static Form blank() {
        return Form.empty()
                .fill("rhythm", Rhythm.MONTH.name())
                .fill("direction", Direction.LOWER_IS_BETTER.name())
                .fill("season", "yes")
                .fill("delta", "0");
    }

    /** The form of a plan that exists, to be changed. */
    static Form of(PlanTerms terms) {
        var form = Form.empty()
                .fill("title", terms.title())
                .fill("measure", terms.measure().name())
                .fill("unit", terms.measure().unit())
                .fill("direction", terms.measure().direction().name())
                .fill("source", terms.measure().source())
                .fill("volume", terms.measure().volume())
                .fill("rhythm", terms.rhythm().name())
                .fill("change", terms.change())
                .fill("need", terms.need())
                .fill("delta", plain(terms.worthwhile().amount()))
                .fill("log", ticked(terms.model().log()))
                .fill("trend", ticked(terms.model().trend()))
                .fill("season", ticked(terms.model().season()))
                .fill("deltaPercent", ticked(terms.worthwhile().percent()))
                .fill("looks", terms.looks().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        project(form, terms.project());
        rows(form, terms);
        ValueForm.fill(form, terms.value());
        return form;
    }

    private static void project(Form form, @Nullable ProjectLink project) {
        if (project != null) {
            form.fill("project", project.id()).fill("lead", project.lead());
        }
    }

    private static void rows(Form form, PlanTerms terms) {
        for (int i = 0; i < terms.guards().size(); i++) {
            var guard = terms.guards().get(i);
            form.fill("guard" + i, guard.name())
                    .fill("guardDirection" + i, guard.direction().name())
                    .fill("guardMargin" + i, plain(guard.margin().amount()))
                    .fill("guardPercent" + i, ticked(guard.margin().percent()));
        }
        for (int i = 0; i < terms.model().controls().size(); i++) {
            var control = terms.model().controls().get(i);
            form.fill("control" + i, control.name()).fill("controlLog" + i, ticked(control.log()));
        }
    }

    static @Nullable String ticked(boolean yes) {
        return yes ? "yes" : null;
    }

    /** Without needless zeros. */
    public static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    /** The terms as typed; what cannot be read stands as a fault in the form. */
    static PlanTerms terms(Form form) {
        return new PlanTerms(
                form.required("title", "Give the plan a title."),
                project(form),
                measure(form),
                one(Rhythm.class, form, "rhythm", Rhythm.MONTH),
                form.required("change", "Name the first period after the change."),
                blankToNull(form.text("need")),
                threshold(form, "delta", "deltaPercent"),
                guards(form),
                new ModelChoice(form.ticked("log"), form.ticked("trend"), form.ticked("season"), controls(form)),
                looks(form),
                ValueForm.value(form));
    }

    private static @Nullable ProjectLink project(Form form) {
        var id = form.text("project");
        var lead = form.text("lead");
        return id.isEmpty()
                ? null
                : new ProjectLink(UUID.fromString(id), "", lead.isEmpty() ? null : UUID.fromString(lead));
    }

    private static Measure measure(Form form) {
        return new Measure(
                form.required("measure", "Name the measure."),
                form.required("unit", "Say in which unit it is read."),
                one(Direction.class, form, "direction", Direction.EITHER),
                form.required("source", "Say where the readings come from."),
                blankToNull(form.text("volume")));
    }

    private static Threshold threshold(Form form, String name, String percent) {
        return new Threshold(form.number(name).map(BigDecimal::doubleValue).orElse(0.), form.ticked(percent));
    }

    private static List<GuardMeasure> guards(Form form) {
        var guards = new ArrayList<GuardMeasure>();
        for (int i = 0; !form.text("guard" + i).isEmpty() || i < ROWS; i++) {
            if (!form.text("guard" + i).isEmpty()) {
                guards.add(new GuardMeasure(
                        form.text("guard" + i),
                        one(Direction.class, form, "guardDirection" + i, Direction.EITHER),
                        threshold(form, "guardMargin" + i, "guardPercent" + i)));
            }
        }
        return guards;
    }

    private static List<ControlMeasure> controls(Form form) {
        var controls = new ArrayList<ControlMeasure>();
        for (int i = 0; !form.text("control" + i).isEmpty() || i < ROWS; i++) {
            if (!form.text("control" + i).isEmpty()) {
                controls.add(new ControlMeasure(form.text("control" + i), form.ticked("controlLog" + i)));
            }
        }
        return controls;
    }

    private static List<LocalDate> looks(Form form) {
        var looks = new ArrayList<LocalDate>();
        for (var word : form.required("looks", "Name at least one day on which the data are looked at.")
                .split("[\\s,;]+")) {
            try {
                if (!word.isEmpty()) {
                    looks.add(LocalDate.parse(word));
                }
            } catch (DateTimeParseException e) {
                form.refuse(
                        "looks", "“%s” is not a date. Write it as year-month-day, such as 2026-03-31.".formatted(word));
            }
        }
        return looks;
    }

    static <E extends Enum<E>> E one(Class<E> type, Form form, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(form.text(name)))
                .findFirst()
                .orElse(otherwise);
    }

    /** The edition that the form was made from. */
    static int edition(Form form) {
        return form.text("edition").matches("\\d{1,9}") ? Integer.parseInt(form.text("edition")) : 0;
    }

    static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
