package org.burnish.bytes;

/// CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1, from zero on, most significant bit first: what UDF and the
/// sub-channel of CDs use.
@Clause("ECMA-167 1/7.2.6")
public final class Crc16 {
    private static final int POLYNOMIAL = 0x1021;
    private static final char[] TABLE = table();

    private Crc16() {}

    /// The checksum of `length` bytes from `from` on.
    public static int of(byte[] bytes, int from, int length) {
        int crc = 0;
        for (int i = from; i < from + length; i++) {
            crc = (crc << 8 & 0xFFFF) ^ TABLE[crc >>> 8 ^ bytes[i] & 0xFF];
        }
        return crc;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
            table[i] = (char) crc;
        }
        return table;
    }
}
