package org.tandem.proof.seal;

/**
 * The field of 256 elements with the polynomial of AES (x^8 + x^4 + x^3 + x + 1). Without tables and branches, so that
 * the time tells nothing of the values.
 */
final class Gf256 {
    private static final int POLYNOMIAL = 0x11b;
    /** a^254 = 1/a, since a^255 = 1. */
    private static final int INVERTING = 254;

    private Gf256() {}

    static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < 8; bit++) {
            product ^= -((b >> bit) & 1) & shifted;
            shifted = (shifted << 1) ^ (-(shifted >> 7) & POLYNOMIAL);
        }
        return product;
    }

    /** Of 0 it is 0, which no caller asks for. */
    static int inverse(int a) {
        int power = a;
        int inverse = 1;
        for (int exponent = INVERTING; exponent > 0; exponent >>= 1) {
            inverse = (exponent & 1) == 1 ? times(inverse, power) : inverse;
            power = times(power, power);
        }
        return inverse;
    }
}
