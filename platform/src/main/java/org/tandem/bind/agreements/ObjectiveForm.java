package org.tandem.bind.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Objective.Direction;

/**
 * An objective as somebody filled it in. Refused without all seven fields [C10].
 *
 * @param id the objective that it changes; null for a new one
 */
public record ObjectiveForm(
        @Nullable UUID id,
        @Nullable String metric,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate date,
        @Nullable UUID owner)
        implements Clause {

    @Override
    public Section section() {
        return Section.OBJECTIVES;
    }

    @Override
    public Object part(Terms terms) {
        return id == null ? Optional.empty() : terms.purpose().objective(id);
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var missing = missing();
        return missing.isEmpty() ? wrong(setting) : missing;
    }

    private List<Problem> missing() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("metric", blankToNull(metric));
        fields.put("unit", blankToNull(unit));
        fields.put("direction", direction);
        fields.put("baseline", baseline);
        fields.put("target", target);
        fields.put("date", date);
        fields.put("owner", owner);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(field ->
                        new Problem(field.getKey(), "An objective needs its %s. Fill it in.".formatted(field.getKey())))
                .toList();
    }

    private List<Problem> wrong(Setting setting) {
        var problems = new ArrayList<Problem>();
        var objective = objective(new UUID(0, 0));
        if (!objective.direction().leads(objective.baseline(), objective.target())) {
            problems.add(new Problem(
                    "target",
                    "From %s to %s is no improvement when %s. Maybe the direction is the other one."
                            .formatted(
                                    objective.baseline().toPlainString(),
                                    objective.target().toPlainString(),
                                    objective.direction().title().toLowerCase(java.util.Locale.ROOT))));
        }
        if (!setting.sits(objective.owner())) {
            problems.add(new Problem("owner", "The owner must be a person with a seat here. Choose one of them."));
        }
        Texts.tooLong("metric", objective.metric(), Texts.LINE).ifPresent(problems::add);
        Texts.tooLong("unit", objective.unit(), Texts.LINE).ifPresent(problems::add);
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.purpose().withObjective(objective(id == null ? fresh : id)));
    }

    private Objective objective(UUID id) {
        return new Objective(
                id,
                Objects.requireNonNull(metric).strip(),
                Objects.requireNonNull(unit).strip(),
                Objects.requireNonNull(direction),
                Objects.requireNonNull(baseline),
                Objects.requireNonNull(target),
                Objects.requireNonNull(date),
                Objects.requireNonNull(owner));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
