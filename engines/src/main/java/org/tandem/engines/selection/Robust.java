package org.tandem.engines.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tandem.engines.exact.Rational;

/**
 * Core, borderline and exterior projects when values are only known as ranges (after Liesiö, Mild and Salo 2007), by
 * sampling: values are drawn uniformly within their ranges and the best set found for each draw. The best sets at all low
 * and at all high ends are looked at too.
 *
 * <p>A project in every best set is core, in none exterior, else borderline. Sampling can miss a rare set: the share of
 * draws stands beside each project.
 *
 * @param draws at least 1
 * @param seed of the generator L64X128MixRandom
 */
public record Robust(Selection selection, int draws, long seed) {

    private static final int STEPS = 1_000;

    public Robust {
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "The number of draws (%d) must be at least 1. Maybe 100.".formatted(draws));
        }
    }

    /** 100 draws from seed 1. */
    public static Robust withDefaults() {
        return new Robust(Selection.withDefaults(), 100, 1);
    }

    /**
     * @param choice its values are the low ends
     * @param high by project, not below the low end
     * @return by project its class; empty if no set keeps to everything
     */
    public SequencedMap<String, Membership> solve(Choice choice, Map<String, Rational> high) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        choice.projects().forEach(project -> counts.put(project.id(), 0));
        int sets = 0;
        for (int draw = -2; draw < draws; draw++) {
            int at = draw;
            List<Choice.Project> drawn = new ArrayList<>();
            for (Choice.Project project : choice.projects()) {
                long step = at == -2 ? 0 : at == -1 ? STEPS : random.nextInt(STEPS + 1);
                drawn.add(between(project, high.getOrDefault(project.id(), project.value()), step));
            }
            Choice sample = new Choice(drawn, choice.limits(), choice.links(), choice.mustHave());
            if (selection.solve(sample) instanceof Selection.Chosen chosen) {
                chosen.ids().forEach(id -> counts.merge(id, 1, Integer::sum));
                sets++;
            }
        }
        return memberships(counts, sets);
    }

    private static Choice.Project between(Choice.Project project, Rational high, long step) {
        Rational value = project.value().plus(high.minus(project.value()).times(Rational.of(step, STEPS)));
        return new Choice.Project(project.id(), value, project.uses());
    }

    private static SequencedMap<String, Membership> memberships(Map<String, Integer> counts, int sets) {
        SequencedMap<String, Membership> memberships = new LinkedHashMap<>();
        if (sets > 0) {
            counts.forEach((id, count) -> memberships.put(
                    id,
                    new Membership(
                            count == sets ? Kind.CORE : count == 0 ? Kind.EXTERIOR : Kind.BORDERLINE,
                            count / (double) sets)));
        }
        return memberships;
    }

    /** Whether to take a project whatever its value turns out to be. */
    public enum Kind {
        /** In every best set. */
        CORE,
        /** In some of them. */
        BORDERLINE,
        /** In none. */
        EXTERIOR
    }

    /** A project's class and in how many of the best sets it was. */
    public record Membership(Kind kind, double share) {}
}
