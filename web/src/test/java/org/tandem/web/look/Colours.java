package org.tandem.web.look;

/** Colour arithmetic for the tests: sRGB to linear light, contrast by WCAG 2, OKLab by Ottosson (2020). */
final class Colours {

    private Colours() {}

    /** "#rgb" or "#rrggbb" as three parts of linear light between 0 and 1. */
    static double[] linear(String hex) {
        String six = hex.length() == 4 ? hex.replaceAll("(\\w)", "$1$1") : hex;
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(six.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
        }
        return light;
    }

    static double contrast(double[] one, double[] other) {
        double a = luminance(one) + .05;
        double b = luminance(other) + .05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] light) {
        return .2126 * light[0] + .7152 * light[1] + .0722 * light[2];
    }

    static double[] oklab(double[] light) {
        double[] cones = multiply(
                new double[][] {
                    {.4122214708, .5363325363, .0514459929},
                    {.2119034982, .6806995451, .1073969566},
                    {.0883024619, .2817188376, .6299787005}
                },
                light);
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(Math.max(0, cones[i]));
        }
        return multiply(
                new double[][] {
                    {.2104542553, .7936177850, -.0040720468},
                    {1.9779984951, -2.4285922050, .4505937099},
                    {.0259040371, .7827717662, -.8086757660}
                },
                cones);
    }

    static double distance(double[] one, double[] other) {
        return 100
                * Math.sqrt(Math.pow(one[0] - other[0], 2)
                        + Math.pow(one[1] - other[1], 2)
                        + Math.pow(one[2] - other[2], 2));
    }

    static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }
}
