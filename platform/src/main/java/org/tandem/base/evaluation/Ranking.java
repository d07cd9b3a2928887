package org.tandem.base.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * What the reviews say together.
 *
 * @param standings best first; an item that everybody passed on has none
 * @param adjusted whether the reviewers differed, so that their severity was taken out
 * @param reasons the engine's sentences: its test and what follows
 */
public record Ranking(List<Standing> standings, boolean adjusted, List<String> reasons) {

    public static final Ranking NONE = new Ranking(List.of(), false, List.of("No review was handed in."));

    public Ranking {
        standings = List.copyOf(standings);
        reasons = List.copyOf(reasons);
    }

    /** Most novel first [A12]. */
    public List<Standing> byNovelty() {
        return standings.stream()
                .sorted(Comparator.comparingDouble(Standing::novelty).reversed().thenComparing(Standing::place))
                .toList();
    }

    /** Always shown to the panel: very novel, yet outside the cut [A12]. */
    public List<Standing> novelButLow() {
        return byNovelty().stream().filter(Standing::novelButLow).toList();
    }
}
