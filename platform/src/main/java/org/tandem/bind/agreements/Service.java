package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the contract delivers [D2, N4].
 *
 * @param productivityTarget the gain in productivity that is owed a year; null when none is agreed
 */
public record Service(
        @Nullable ProcessArea area,
        @Nullable ServiceKind kind,
        @Nullable Percent productivityTarget,
        List<ServiceLevel> levels)
        implements Clause {

    static final Service UNSAID = new Service(null, null, null, List.of());

    public Service {
        levels = List.copyOf(levels);
    }

    /** A level that the contract owes: "calls answered within 20 seconds", "at least 80 %". */
    public record ServiceLevel(String name, String target) {
        public ServiceLevel {
            name = name.strip();
            target = target.strip();
        }
    }

    @Override
    public Section section() {
        return Section.SERVICE;
    }

    @Override
    public Object part(Terms terms) {
        return terms.delivery().service();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        var target = productivityTarget;
        if (target != null && !target.within(Percent.ZERO, Percent.HUNDRED)) {
            problems.add(new Problem(
                    "productivityTarget",
                    "The yearly productivity target (%s) must be 0 to 100 %%.".formatted(target)));
        }
        Texts.tooMany("levels", levels.size()).ifPresent(problems::add);
        for (var level : levels) {
            if (level.name().isEmpty() || level.target().isEmpty()) {
                problems.add(new Problem(
                        "levels", "A service level needs a name and a target. Fill in both or clear both."));
            }
            Texts.tooLong("levels", level.name() + level.target(), Texts.LINE).ifPresent(problems::add);
        }
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.delivery().with(this));
    }
}
