package org.tandem.engines.assignment;

/**
 * Affinities as whole-number costs. The scale leaves room for a penalty that outweighs every possible change of all
 * pairs together: a pair costs at most 2^bits, n pairs less than the penalty, and a path of penalties less than 2^62.
 */
record Prices(Panel panel, double most, double scale, int bits, int units) implements Network.Price {

    static Prices of(Panel panel) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < panel.reviewers().size(); r++) {
            for (int i = 0; i < panel.items().size(); i++) {
                most = Math.max(most, panel.affinity(r, i));
                least = Math.min(least, panel.affinity(r, i));
            }
        }
        int units = Math.max(2, panel.coverage() * panel.items().size());
        int digits = 32 - Integer.numberOfLeadingZeros(units);
        boolean floors = panel.minLoad() > 0 || panel.outsider() || panel.everyParty();
        int bits = Math.min(44, floors ? 60 - 2 * digits : 60 - digits);
        double range = most > least ? most - least : 1;
        return new Prices(panel, most, Math.scalb(1, bits) / range, bits, units);
    }

    @Override
    public long of(int reviewer, int item) {
        return Math.round((most - panel.affinity(reviewer, item)) * scale);
    }

    long penalty() {
        return ((long) units + 1) << bits;
    }

    /** The greatest sum of affinities that costs of at least {@code cost} allow, rounding of costs included. */
    double sumAt(long cost) {
        return units(panel) * most - (cost - .5 * units(panel)) / scale;
    }

    /** What rounding of costs can hide in a sum of affinities. */
    double slack() {
        return (units + 1) / scale + 1e-12 * units * Math.abs(most);
    }

    private static int units(Panel panel) {
        return panel.coverage() * panel.items().size();
    }
}
