package org.tandem.engines.impact;

/**
 * One period of the chart, in the measure's unit.
 *
 * @param index 0 for the first
 * @param observed the reading; NaN where it is missing
 * @param fitted the smoothed signal, the change included; under logarithms the median
 * @param counterfactual the smoothed signal without the change
 * @param low lower end of the counterfactual's two-sided 95 % interval (of the signal: single readings scatter more)
 * @param high its upper end
 */
public record Period(int index, double observed, double fitted, double counterfactual, double low, double high) {}
