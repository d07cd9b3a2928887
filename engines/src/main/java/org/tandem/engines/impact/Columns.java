package org.tandem.engines.impact;

/**
 * A design with orthonormal columns: X = Q R over the periods that have a reading (modified Gram and Schmidt, twice), and
 * the measure with its projection on them taken away. Sums of cross products of these stay accurate.
 */
final class Columns {

    private final double[][] rows;
    private final double[][] r;
    private final double[] projection;
    private final int used;

    private Columns(double[][] rows, double[][] r, int used) {
        this.rows = rows;
        this.r = r;
        this.used = used;
        int k = r.length - 1;
        projection = new double[k];
        for (int j = 0; j < k; j++) projection[j] = r[j][k];
    }

    static Columns of(Design design) {
        int width = design.coefficients() + 1;
        var rows = new double[design.rows.length][];
        var q = new double[width][];
        int used = 0;
        for (boolean here : design.present) if (here) used++;
        for (int j = 0; j < width; j++) q[j] = column(design, j, used);
        var r = orthonormal(q);
        int at = 0;
        for (int t = 0; t < rows.length; t++) {
            rows[t] = new double[design.present[t] ? width : 0];
            if (!design.present[t]) continue;
            for (int j = 0; j < width; j++) rows[t][j] = q[j][at];
            at++;
        }
        return new Columns(rows, r, used);
    }

    private static double[] column(Design design, int j, int used) {
        var column = new double[used];
        int at = 0;
        for (int t = 0; t < design.rows.length; t++) if (design.present[t]) column[at++] = design.rows[t][j];
        return column;
    }

    /** Gives R; the last column is made orthogonal, not short. */
    private static double[][] orthonormal(double[][] q) {
        int width = q.length;
        var r = new double[width][width];
        for (int j = 0; j < width; j++) {
            for (int pass = 0; pass < 2; pass++)
                for (int i = 0; i < j; i++) {
                    double share = dot(q[i], q[j]);
                    r[i][j] += share;
                    for (int t = 0; t < q[j].length; t++) q[j][t] -= share * q[i][t];
                }
            if (j == width - 1) break;
            r[j][j] = Math.sqrt(dot(q[j], q[j]));
            for (int t = 0; t < q[j].length; t++) q[j][t] /= r[j][j];
        }
        return r;
    }

    /** Whether period t has a reading. */
    boolean has(int t) {
        return rows[t].length > 0;
    }

    /** Period t with the measure last; empty where it has no reading. */
    double[] row(int t) {
        return rows[t];
    }

    int used() {
        return used;
    }

    /** log |det R|. */
    double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < projection.length; j++) sum += Math.log(r[j][j]);
        return sum;
    }

    /** Row j of R^-1: what coefficient j is in terms of the orthonormal columns. */
    double[] weights(int j) {
        var weights = new double[projection.length];
        for (int c = j; c < weights.length; c++) {
            double left = c == j ? 1 : 0;
            for (int i = j; i < c; i++) left -= weights[i] * r[i][c];
            weights[c] = left / r[c][c];
        }
        return weights;
    }

    /** Coefficient j of the projection that was taken away. */
    double offset(int j) {
        var weights = weights(j);
        return dot(weights, projection);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
