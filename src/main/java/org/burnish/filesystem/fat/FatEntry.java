package org.burnish.filesystem.fat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// Directory entries of one file: those of its long name, then the short one.
@Clause("FAT 6, 7")
final class FatEntry {
    static final int READ_ONLY = 0x01;
    static final int LABEL = 0x08;
    static final int DIRECTORY = 0x10;
    static final int ARCHIVE = 0x20;
    static final int LONG_NAME = 0x0F;
    static final int LAST_PIECE = 0x40;
    /// Characters of a long name in an entry.
    static final int PIECE = 13;
    static final int LONGEST_NAME = 255;

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2107;

    private FatEntry() {}

    /// How many entries a name takes.
    static int count(String name) {
        return ShortNames.isShort(name) ? 1 : 1 + Math.ceilDiv(name.length(), PIECE);
    }

    /// The checksum by which a long name knows its short one.
    static int checksum(byte[] shortName) {
        int sum = 0;
        for (byte b : shortName) {
            sum = ((sum & 1) << 7) + (sum >> 1) + (b & 0xFF) & 0xFF;
        }
        return sum;
    }

    static void writeLongName(String name, byte[] shortName, ByteWriter out) {
        int pieces = Math.ceilDiv(name.length(), PIECE);
        for (int piece = pieces; piece >= 1; piece--) {
            out.u8(piece | (piece == pieces ? LAST_PIECE : 0));
            int at = (piece - 1) * PIECE;
            characters(name, at, 5, out);
            out.u8(LONG_NAME).u8(0).u8(checksum(shortName));
            characters(name, at + 5, 6, out);
            out.u16le(0);
            characters(name, at + 11, 2, out);
        }
    }

    /// A zero ends the name, and ones fill the rest.
    private static void characters(String name, int from, int count, ByteWriter out) {
        for (int i = from; i < from + count; i++) {
            out.u16le(i < name.length() ? name.charAt(i) : i == name.length() ? 0 : 0xFFFF);
        }
    }

    /// @param cluster where the content starts, 0 for none
    static void write(byte[] shortName, int attributes, @Nullable Instant time, long cluster, long size, ByteWriter out) {
        LocalDateTime at = time(time);
        int date = at.getYear() - FIRST_YEAR << 9 | at.getMonthValue() << 5 | at.getDayOfMonth();
        int clock = at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2;
        out.bytes(shortName).u8(attributes).u8(0).u8(0).u16le(clock).u16le(date).u16le(date);
        out.u16le((int) (cluster >>> 16)).u16le(clock).u16le(date).u16le((int) cluster & 0xFFFF).u32le(size);
    }

    private static LocalDateTime time(@Nullable Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time == null ? Instant.EPOCH : time, ZoneOffset.UTC);
        if (at.getYear() < FIRST_YEAR) {
            return LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
        }
        return at.getYear() > LAST_YEAR ? LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58) : at;
    }
}
