package org.tandem.engines.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Selection.Chosen;

/**
 * A choice in whole numbers.
 *
 * @param values the projects' values as the program has them
 * @param exact whether nothing had to be rounded
 */
record Whole(Choice choice, Program program, Scaled values, boolean exact) {

    /** @param strict whether uses are rounded up where they must be rounded, so that limits hold, else down */
    static Whole of(Choice choice, boolean strict) {
        List<long[]> rows = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        boolean exact = true;
        for (int limit = 0; limit < choice.limits().size(); limit++) {
            int at = limit;
            Scaled uses = Scaled.of(
                    choice.projects().stream()
                            .map(project -> project.uses().get(at))
                            .toList(),
                    strict);
            exact &= uses.exact();
            rows.add(uses.numbers());
            limits.add(uses.within(choice.limits().get(limit).most()));
        }
        Map<String, Integer> places = places(choice);
        for (Choice.Link link : choice.links()) {
            rows.add(row(link, places));
            limits.add(link instanceof Choice.Excludes ? 1L : 0L);
        }
        Scaled values =
                Scaled.of(choice.projects().stream().map(Choice.Project::value).toList(), true);
        boolean[] must = new boolean[places.size()];
        choice.mustHave().forEach(id -> must[place(places, id)] = true);
        return new Whole(
                choice,
                new Program(
                        values.numbers(),
                        rows.toArray(long[][]::new),
                        limits.stream().mapToLong(Long::longValue).toArray(),
                        must),
                values,
                exact && values.exact());
    }

    /** One only with another: {@code x - y <= 0}; not both: {@code x + y <= 1}. */
    private static long[] row(Choice.Link link, Map<String, Integer> places) {
        long[] row = new long[places.size()];
        row[place(places, link.id())] += 1;
        row[place(places, link.other())] += link instanceof Choice.Excludes ? 1 : -1;
        return row;
    }

    private static Map<String, Integer> places(Choice choice) {
        Map<String, Integer> places = new HashMap<>();
        choice.projects().forEach(project -> places.put(project.id(), places.size()));
        return places;
    }

    private static int place(Map<String, Integer> places, String id) {
        return Objects.requireNonNull(places.get(id));
    }

    /** @param bound in the program's numbers */
    Chosen chosen(boolean[] taken, double bound, boolean proved) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                ids.add(choice.projects().get(i).id());
            }
        }
        Chosen found = chosen(choice, ids, values.meaning(bound), proved);
        return exact ? found : new Chosen(ids, found.value(), values.meaning(bound), proved, found.used());
    }

    static Chosen chosen(Choice choice, List<String> ids, Rational bound, boolean proved) {
        Rational value = Rational.ZERO;
        List<Rational> used = new ArrayList<>();
        choice.limits().forEach(limit -> used.add(Rational.ZERO));
        for (Choice.Project project : choice.projects()) {
            if (ids.contains(project.id())) {
                value = value.plus(project.value());
                for (int limit = 0; limit < used.size(); limit++) {
                    used.set(limit, used.get(limit).plus(project.uses().get(limit)));
                }
            }
        }
        return new Chosen(List.copyOf(ids), value, proved ? value : bound, proved, List.copyOf(used));
    }
}
