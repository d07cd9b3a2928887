package org.tandem.bind.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the partnership ends well.
 *
 * @param triggers what lets either side leave, one a line
 * @param plan how the work goes on: who hands over what to whom
 * @param noticeDays from notice to the end; null when not yet said
 * @param drill until when the exit is rehearsed; null when not yet said
 */
public record ExitPlan(
        List<String> triggers,
        String plan,
        @Nullable Integer noticeDays,
        @Nullable LocalDate drill) implements Clause {

    static final ExitPlan UNSAID = new ExitPlan(List.of(), "", null, null);

    public ExitPlan {
        triggers = triggers.stream()
                .map(String::strip)
                .filter(trigger -> !trigger.isEmpty())
                .toList();
        plan = plan.strip();
    }

    boolean complete() {
        return !triggers.isEmpty() && !plan.isEmpty() && noticeDays != null && drill != null;
    }

    @Override
    public Section section() {
        return Section.EXIT;
    }

    @Override
    public Object part(Terms terms) {
        return terms.delivery().exit();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        Texts.tooMany("triggers", triggers.size()).ifPresent(problems::add);
        triggers.forEach(
                trigger -> Texts.tooLong("triggers", trigger, Texts.LINE).ifPresent(problems::add));
        Texts.tooLong("plan", plan, Texts.PARAGRAPHS).ifPresent(problems::add);
        if (noticeDays != null && noticeDays < 0) {
            problems.add(new Problem("noticeDays", "The notice (%d days) must be 0 or more.".formatted(noticeDays)));
        }
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.delivery().with(this));
    }
}
