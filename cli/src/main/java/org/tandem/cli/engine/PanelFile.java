package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tandem.engines.impact.Panel.Unit;

/** The units of a panel file, and the period from which the treated ones are marked. */
record PanelFile(List<Unit> units, int change) {

    /** Marks are 1 from a unit's first treated period to its last; a mark that is missing or goes back to 0 is refused. */
    static PanelFile of(ImpactTable table, Timeline timeline, String measure, String treated) {
        var units = new ArrayList<Unit>();
        var starts = new TreeSet<Integer>();
        for (var name : table.distinctUnits().toList()) {
            int start = start(table.along(timeline, treated, name), name, timeline);
            if (start >= 0) starts.add(start);
            units.add(new Unit(name, table.along(timeline, measure, name), start >= 0));
        }
        if (starts.size() > 1)
            throw new IllegalArgumentException("The treated units begin at different times, "
                    + starts.stream().map(timeline.labels()::get).toList()
                    + "; these methods need one. Maybe run one cohort after the other.");
        return new PanelFile(units, starts.isEmpty() ? 0 : starts.first());
    }

    private static int start(List<Double> marks, String unit, Timeline timeline) {
        int start = marks.indexOf(1.);
        for (int t = Math.max(0, start); start >= 0 && t < marks.size(); t++)
            if (marks.get(t) == 0)
                throw new IllegalArgumentException("The unit " + unit + " is treated from "
                        + timeline.labels().get(start) + " on, but no longer in "
                        + timeline.labels().get(t)
                        + "; these methods need a change that stays. Maybe end the file there.");
        return start;
    }
}
