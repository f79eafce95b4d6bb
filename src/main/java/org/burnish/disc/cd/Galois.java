package org.burnish.disc.cd;

/// The field of 256 elements in which the error correction of CDs computes: bytes as polynomials modulo
/// x⁸ + x⁴ + x³ + x² + 1, with α = 2 as the primitive element. Adding is exclusive or.
final class Galois {
    private static final int POLYNOMIAL = 0x11D;
    /// What x⁸ is.
    static final int REDUCTION = POLYNOMIAL & 0xFF;
    private static final int ORDER = 255;

    private static final byte[] POWER = new byte[2 * ORDER];
    private static final byte[] LOGARITHM = new byte[256];

    /// α · x.
    static final byte[] TIMES_ALPHA = new byte[256];
    /// x / (α + 1).
    static final byte[] OVER_ALPHA_PLUS_1 = new byte[256];

    static {
        int value = 1;
        for (int exponent = 0; exponent < ORDER; exponent++) {
            POWER[exponent] = (byte) value;
            POWER[exponent + ORDER] = (byte) value;
            LOGARITHM[value] = (byte) exponent;
            value = value << 1 ^ (value < 0x80 ? 0 : POLYNOMIAL);
        }
        for (int x = 1; x < 256; x++) {
            TIMES_ALPHA[x] = (byte) multiply(x, 2);
            OVER_ALPHA_PLUS_1[x] = (byte) divide(x, 3);
        }
    }

    private Galois() {}

    /// α to the power of an exponent from 0 to 509.
    static int power(int exponent) {
        return POWER[exponent] & 0xFF;
    }

    /// The exponent that gives `x`, which is not 0.
    static int logarithm(int x) {
        return LOGARITHM[x] & 0xFF;
    }

    static int multiply(int x, int y) {
        return x == 0 || y == 0 ? 0 : power(logarithm(x) + logarithm(y));
    }

    /// `y` is not 0.
    static int divide(int x, int y) {
        return x == 0 ? 0 : power(logarithm(x) + ORDER - logarithm(y));
    }
}
