package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed from one version to the next, line by line. */
public final class Differences {

    private Differences() {}

    /**
     * A line that reads differently.
     *
     * @param before null when the line is new
     * @param after null when the line is gone
     */
    public record Difference(
            Section section,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /** In the order of the later version, then what is gone. */
    public static List<Difference> between(List<Line> before, List<Line> after) {
        var old = byKey(before);
        var changed = new ArrayList<Difference>();
        for (var line : after) {
            var was = old.remove(line.key());
            if (was == null || !Objects.equals(was.value(), line.value())) {
                changed.add(
                        new Difference(line.section(), line.label(), was == null ? null : was.value(), line.value()));
            }
        }
        old.values().forEach(gone -> changed.add(new Difference(gone.section(), gone.label(), gone.value(), null)));
        return changed;
    }

    private static Map<String, Line> byKey(List<Line> lines) {
        var map = new LinkedHashMap<String, Line>();
        lines.forEach(line -> map.put(line.key(), line));
        return map;
    }
}
