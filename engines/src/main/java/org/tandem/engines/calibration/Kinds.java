package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.tandem.engines.calibration.Ratings.Rating;

/**
 * The kinds of ratings: who judged by which criterion. All ratings of a kind have the same chances at the same merit, so
 * that these are worked out once a kind and not once a rating. Where reviewers count as equal, a kind is a criterion.
 */
final class Kinds {
    private final Layout layout;
    /** Of each kind, in the order of first appearance. */
    private final int[] criterion;

    private final int[] reviewer;
    private int count;
    private final HashMap<Long, Integer> number = new HashMap<>();
    private final List<int[]> ofItem;

    Kinds(Ratings ratings, Layout layout) {
        this.layout = layout;
        int most = ratings.byItem.stream().mapToInt(List::size).sum();
        criterion = new int[most];
        reviewer = new int[most];
        ofItem = ratings.byItem.stream()
                .map(mine -> mine.stream().mapToInt(this::kind).toArray())
                .toList();
    }

    private int kind(Rating rating) {
        long key = layout.severities()
                ? (long) rating.reviewer() * layout.criteria() + rating.criterion()
                : rating.criterion();
        return number.computeIfAbsent(key, _ -> {
            criterion[count] = rating.criterion();
            reviewer[count] = rating.reviewer();
            return count++;
        });
    }

    int count() {
        return count;
    }

    /** The kind of each rating of item {@code n}. */
    int[] ofItem(int n) {
        return ofItem.get(n);
    }

    /** The parameters that make a kind harder: its criterion, and its reviewer where they differ. */
    int[] parameters(int kind) {
        int[] both = {criterion[kind], layout.reviewerAt() + reviewer[kind]};
        return layout.severities() ? both : Arrays.copyOf(both, 1);
    }
}
