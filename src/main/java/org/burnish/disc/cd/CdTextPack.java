package org.burnish.disc.cd;

import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Crc16;

/// A pack of CD-TEXT: four bytes of header, twelve of payload, and an inverted CRC.
///
/// @param type what the payload is, 80h to 8Fh
/// @param track of the text that the payload starts with or goes on with; 0 is the album
/// @param sequence number of the pack in its block, from 0 on
/// @param doubleByte whether characters have two bytes
/// @param block which language, 0 to 7
/// @param position characters of that text that earlier packs have, at most 15
/// @param payload twelve bytes
@Clause("MMC-3 J.1")
public record CdTextPack(int type, int track, int sequence, boolean doubleByte, int block, int position, byte[] payload) {
    /// Bytes of a pack.
    public static final int LENGTH = 18;
    /// Bytes of its payload.
    public static final int PAYLOAD = 12;
    /// Symbols of six bits that a pack becomes in the sub-channel.
    public static final int SYMBOLS = 24;

    /// Whether the CRC of the pack at `at` fits.
    public static boolean fits(byte[] bytes, int at) {
        return (~Crc16.of(bytes, at, 16) & 0xFFFF) == ((bytes[at + 16] & 0xFF) << 8 | bytes[at + 17] & 0xFF);
    }

    /// The pack at `at`, whatever its CRC.
    public static CdTextPack read(byte[] bytes, int at) {
        return new CdTextPack(
                bytes[at] & 0xFF,
                bytes[at + 1] & 0xFF,
                bytes[at + 2] & 0xFF,
                (bytes[at + 3] & 0x80) != 0,
                bytes[at + 3] >> 4 & 7,
                bytes[at + 3] & 0xF,
                Arrays.copyOfRange(bytes, at + 4, at + 16));
    }

    /// Writes the pack with its CRC at `at`.
    public void write(byte[] bytes, int at) {
        bytes[at] = (byte) type;
        bytes[at + 1] = (byte) track;
        bytes[at + 2] = (byte) sequence;
        bytes[at + 3] = (byte) ((doubleByte ? 0x80 : 0) | block << 4 | position);
        System.arraycopy(payload, 0, bytes, at + 4, PAYLOAD);
        int crc = ~Crc16.of(bytes, at, 16);
        bytes[at + 16] = (byte) (crc >> 8);
        bytes[at + 17] = (byte) crc;
    }

    /// Splits the pack at `from` into 24 symbols of six bits, the most significant first.
    @Clause("MMC-3 J.2")
    public static void split(byte[] packs, int from, byte[] symbols, int to) {
        for (int three = 0; three < LENGTH / 3; three++) {
            int at = from + 3 * three;
            int bits = (packs[at] & 0xFF) << 16 | (packs[at + 1] & 0xFF) << 8 | packs[at + 2] & 0xFF;
            for (int i = 0; i < 4; i++) {
                symbols[to + 4 * three + i] = (byte) (bits >> 18 - 6 * i & 0x3F);
            }
        }
    }

    /// Joins 24 symbols to a pack; the two high bits of each, channels P and Q, do not matter.
    @Clause("MMC-3 J.2")
    public static void join(byte[] symbols, int from, byte[] packs, int to) {
        for (int three = 0; three < LENGTH / 3; three++) {
            int bits = 0;
            for (int i = 0; i < 4; i++) {
                bits = bits << 6 | symbols[from + 4 * three + i] & 0x3F;
            }
            packs[to + 3 * three] = (byte) (bits >> 16);
            packs[to + 3 * three + 1] = (byte) (bits >> 8);
            packs[to + 3 * three + 2] = (byte) bits;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CdTextPack pack && type == pack.type && track == pack.track && sequence == pack.sequence
                && doubleByte == pack.doubleByte && block == pack.block && position == pack.position
                && Arrays.equals(payload, pack.payload);
    }

    @Override
    public int hashCode() {
        return 31 * (256 * type + sequence) + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return String.format("%02X %02X %02X %d.%d %s", type, track, sequence, block, position, HexFormat.of().formatHex(payload));
    }
}
