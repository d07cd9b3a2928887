package org.tandem.engines.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tandem.engines.exact.Rational;

/**
 * Projects of which a set is to be chosen, and what a set must keep to.
 *
 * @param projects with their values and what they use of every limit
 * @param limits budgets, risk caps, people: what the chosen use together must not exceed
 * @param links what the choice of one means for another
 * @param mustHave ids that have to be chosen
 */
public record Choice(List<Project> projects, List<Limit> limits, List<Link> links, Set<String> mustHave) {

    public Choice {
        projects = List.copyOf(projects);
        limits = List.copyOf(limits);
        links = List.copyOf(links);
        mustHave = Set.copyOf(mustHave);
        check(projects, limits);
        Set<String> known = new HashSet<>();
        for (Project project : projects) {
            if (!known.add(project.id())) {
                throw new IllegalArgumentException(
                        "The project \"%s\" stands twice. Maybe two lists were joined.".formatted(project.id()));
            }
        }
        links.forEach(link -> known(known, link.id()));
        links.forEach(link -> known(known, link.other()));
        mustHave.forEach(id -> known(known, id));
    }

    private static void check(List<Project> projects, List<Limit> limits) {
        for (Project project : projects) {
            if (project.uses().size() != limits.size()) {
                throw new IllegalArgumentException(
                        "The project \"%s\" names %d uses for %d limits. Maybe 0 for a limit that it does not use."
                                .formatted(project.id(), project.uses().size(), limits.size()));
            }
        }
    }

    private static void known(Set<String> known, String id) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("There is no project \"%s\". Maybe a different spelling.".formatted(id));
        }
    }

    /**
     * @param value of any sign; only above zero it is ever chosen freely
     * @param uses of every limit, in their order, of any sign
     */
    public record Project(String id, Rational value, List<Rational> uses) {

        public Project {
            uses = List.copyOf(uses);
        }
    }

    /** A most that the chosen may use together. */
    public record Limit(String name, Rational most) {}

    /** What the choice of one project means for another. */
    public sealed interface Link {

        /** The project that the link begins at. */
        String id();

        /** The project that it ends at. */
        String other();
    }

    /** {@code id} only together with {@code other}. */
    public record Requires(String id, String other) implements Link {}

    /** Not both. */
    public record Excludes(String id, String other) implements Link {}
}
