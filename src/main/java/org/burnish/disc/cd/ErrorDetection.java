package org.burnish.disc.cd;

import org.burnish.bytes.Clause;

/// The error detection code (EDC) of data sectors: a CRC of 32 bits with the polynomial
/// (x¹⁶ + x¹⁵ + x² + 1) · (x¹⁶ + x² + x + 1), from zero on, the least significant bit of each byte first.
@Clause("ECMA-130 14.3")
public final class ErrorDetection {
    private static final int REFLECTED = 0xD801_8001;
    /// For each of four bytes that are taken at once.
    private static final int[][] TABLES = tables();

    private ErrorDetection() {}

    /// The code of `length` bytes from `from` on.
    public static int of(byte[] bytes, int from, int length) {
        int code = 0;
        int at = from;
        int end = from + length;
        int[] t0 = TABLES[0];
        int[] t1 = TABLES[1];
        int[] t2 = TABLES[2];
        int[] t3 = TABLES[3];
        for (; at + 4 <= end; at += 4) {
            code = t3[(code ^ bytes[at]) & 0xFF]
                    ^ t2[(code >>> 8 ^ bytes[at + 1]) & 0xFF]
                    ^ t1[(code >>> 16 ^ bytes[at + 2]) & 0xFF]
                    ^ t0[(code >>> 24 ^ bytes[at + 3]) & 0xFF];
        }
        for (; at < end; at++) {
            code = code >>> 8 ^ t0[(code ^ bytes[at]) & 0xFF];
        }
        return code;
    }

    private static int[][] tables() {
        int[][] tables = new int[4][256];
        for (int i = 0; i < 256; i++) {
            int code = i;
            for (int bit = 0; bit < 8; bit++) {
                code = code >>> 1 ^ ((code & 1) == 0 ? 0 : REFLECTED);
            }
            tables[0][i] = code;
        }
        for (int i = 0; i < 256; i++) {
            for (int more = 1; more < tables.length; more++) {
                int code = tables[more - 1][i];
                tables[more][i] = code >>> 8 ^ tables[0][code & 0xFF];
            }
        }
        return tables;
    }
}
