package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;

/** The windows of the horizons as interventions of their own; a window without readings is none. */
record Windows(List<Window> reached, int[] starts) {

    /** @param block its place among the interventions, -1 when the window is not reached */
    record Window(int horizon, int from, int to, int block) {}

    static Windows of(Series series, Horizons horizons) {
        var windows = new ArrayList<Window>();
        var starts = new ArrayList<Integer>();
        int from = series.change();
        for (int horizon : horizons.periods()) {
            int to = series.change() + horizon;
            boolean here = to <= series.values().size() && readings(series, from, to);
            // readings of an unfinished window need an intervention too, else they would pull at the counterfactual
            if (readings(series, from, to)) starts.add(from);
            windows.add(new Window(horizon, from, to, here ? starts.size() - 1 : -1));
            from = to;
        }
        if (readings(series, from, series.values().size())) starts.add(from);
        return new Windows(
                List.copyOf(windows),
                starts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean readings(Series series, int from, int to) {
        for (int t = from; t < Math.min(to, series.values().size()); t++) if (series.isPresent(t)) return true;
        return false;
    }
}
