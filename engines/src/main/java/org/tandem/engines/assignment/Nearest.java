package org.tandem.engines.assignment;

import java.util.Arrays;
import java.util.BitSet;

/** Each item's cheapest reviewers that are free of conflict. */
final class Nearest {
    private Nearest() {}

    static BitSet[] of(Panel panel, Network.Price price, int count) {
        var near = new BitSet[panel.items().size()];
        Arrays.setAll(near, i -> of(panel, price, count, i));
        return near;
    }

    private static BitSet of(Panel panel, Network.Price price, int count, int item) {
        int n = panel.reviewers().size();
        var prices = new long[n];
        int free = 0;
        for (int r = 0; r < n; r++) {
            if (panel.free(r, item) && panel.load(r) > 0) {
                prices[free++] = price.of(r, item);
            }
        }
        Arrays.sort(prices, 0, free);
        long bar = free == 0 ? 0 : prices[Math.min(count, free) - 1];
        return chosen(panel, price, item, new long[] {bar, count});
    }

    /** All below the bar; of those at the bar, as many as fit, spread over the reviewers by the item's number. */
    private static BitSet chosen(Panel panel, Network.Price price, int item, long[] barAndCount) {
        int n = panel.reviewers().size();
        var set = new BitSet(n);
        var level = new BitSet(n);
        for (int r = 0; r < n; r++) {
            if (panel.free(r, item) && panel.load(r) > 0) {
                long at = price.of(r, item);
                (at < barAndCount[0] ? set : level).set(r, at <= barAndCount[0]);
            }
        }
        int start = (int) ((long) item * barAndCount[1] % Math.max(1, n));
        for (int k = 0; k < n && set.cardinality() < barAndCount[1]; k++) {
            int r = (start + k) % n;
            set.set(r, set.get(r) || level.get(r));
        }
        return set;
    }
}
