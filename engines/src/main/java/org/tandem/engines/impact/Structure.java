package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.impact.Variances.Moving;

/** The parts of the model. */
record Structure(Scale scale, Level level, Slope slope, Season season) {

    static final Structure DEFAULTS = new Structure(Scale.PLAIN, Level.STOCHASTIC, Slope.NONE, Season.NONE);

    /** The parts whose variances are to be estimated. */
    List<Moving> moving() {
        var parts = new ArrayList<Moving>();
        if (level == Level.STOCHASTIC) parts.add(Moving.LEVEL);
        if (slope == Slope.STOCHASTIC) parts.add(Moving.SLOPE);
        if (season.stochastic() && season.elements() > 0) parts.add(Moving.SEASON);
        return parts;
    }
}
