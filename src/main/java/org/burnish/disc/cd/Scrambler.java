package org.burnish.disc.cd;

import org.burnish.bytes.Clause;

/// The scrambler of data sectors: bytes 12 to 2351 are combined with a fixed stream, the output of a 15-bit register with
/// feedback by x¹⁵ + x + 1. Doing it twice gives the sector back.
@Clause("ECMA-130 annex B")
public final class Scrambler {
    private static final int FIRST = SectorMode.HEADER;
    private static final byte[] STREAM = stream();

    private Scrambler() {}

    /// Scrambles the sector at `at`, or undoes it.
    public static void apply(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            bytes[at + FIRST + i] ^= STREAM[i];
        }
    }

    private static byte[] stream() {
        byte[] stream = new byte[SectorMode.LENGTH - FIRST];
        int register = 1;
        for (int i = 0; i < 8 * stream.length; i++) {
            stream[i >> 3] |= (byte) ((register & 1) << (i & 7));
            register = register >> 1 | ((register ^ register >> 1) & 1) << 14;
        }
        return stream;
    }
}
