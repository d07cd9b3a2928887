package org.tandem.deliver.outcomes;

import java.util.List;

/**
 * The model by which an effect is told from what would have been: a wandering level, and these.
 *
 * @param log whether the parts multiply; needs positive readings
 * @param trend whether the level drifts
 * @param season whether the rhythm's season returns; its pattern may change
 */
public record ModelChoice(boolean log, boolean trend, boolean season, List<ControlMeasure> controls) {

    public ModelChoice {
        controls = List.copyOf(controls);
    }

    /** Something that the change cannot touch. */
    public record ControlMeasure(String name, boolean log) {
        public ControlMeasure {
            name = name.strip();
        }
    }
}
