package org.tandem.engines.calibration;

/** The log-likelihood of the many-facet model at one place, with its derivatives; items add their parts. */
final class Derivatives {
    final Layout layout;
    final Chances[] chances;
    final Prior prior;
    /** By kind: the weight of its ratings at each merit of the grid. */
    final double[][] mass;

    final double[] gradient;
    /** Second derivatives, sign turned; the upper half. */
    final double[][] information;

    double logLikelihood;

    Derivatives(Layout layout, Chances[] chances, Prior prior) {
        this.layout = layout;
        this.chances = chances;
        this.prior = prior;
        mass = new double[chances.length][prior.nodes()];
        gradient = new double[layout.size()];
        information = new double[layout.size()][layout.size()];
    }

    /** Adds what all ratings of a kind bend, once their mass is known. */
    void bend(int kind, int[] parameters) {
        var bend = chances[kind].bend(mass[kind]);
        for (int a = 0; a < parameters.length; a++) {
            var row = information[parameters[a]];
            for (int b = a; b < parameters.length; b++) {
                row[parameters[b]] += bend.variance();
            }
            for (int h = 0; h < layout.steps(); h++) {
                row[layout.stepAt() + h] += bend.with()[h];
            }
        }
        for (int h = 0; h < layout.steps(); h++) {
            for (int g = h; g < layout.steps(); g++) {
                information[layout.stepAt() + h][layout.stepAt() + g] += bend.among()[h][g];
            }
        }
    }

    /** A weak pull of every parameter towards 0. */
    void pull(double ridge, double[] at) {
        for (int k = 0; k < at.length; k++) {
            gradient[k] -= k < layout.spreadAt() ? ridge * at[k] : 0;
            information[k][k] += ridge;
        }
    }
}
