package org.tandem.bind.sourcing;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one part of a need's scope. Null: not answered yet. Sets keep the order of their words, so that they are
 * written alike whenever they are written.
 *
 * @param regular whether the work comes again and again
 * @param core whether it is what the organisation lives by
 * @param horizonYears for how long it will be needed
 * @param specified the items of the specification that exist
 * @param volumes the volume of each past period, oldest first, to judge how predictable it is; may be empty
 * @param expertise whether the skills are in house
 * @param novelty whether something new is wanted
 */
public record Answers(
        @Nullable Boolean regular,
        @Nullable Boolean core,
        @Nullable Integer horizonYears,
        Set<SpecificationItem> specified,
        List<Double> volumes,
        @Nullable Boolean expertise,
        @Nullable Boolean novelty) {

    public static final Answers NONE = new Answers(null, null, null, Set.of(), List.of(), null, null);
    public static final int LONG_TERM_YEARS = 3;

    public Answers {
        specified = Collections.unmodifiableSet(new TreeSet<>(specified));
        volumes = List.copyOf(volumes);
    }

    /** Whether the horizon is long-term: three years or more; null when it is not answered. */
    public @Nullable Boolean longTerm() {
        return horizonYears == null ? null : horizonYears >= LONG_TERM_YEARS;
    }

    /** The items that the specification lacks, in their order. */
    public List<SpecificationItem> missing() {
        return List.of(SpecificationItem.values()).stream()
                .filter(item -> !specified.contains(item))
                .toList();
    }
}
