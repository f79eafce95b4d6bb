package org.burnish.virtualdrive.medium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;

/// The structures of a DVD that are the same for all kinds.
@Clause("MMC-6 6.23.3.2")
public final class DvdStructures {
    public static final int PHYSICAL_FORMAT = 0x00;
    public static final int COPYRIGHT = 0x01;
    public static final int MANUFACTURING = 0x04;
    public static final int PRE_RECORDED = 0x0E;
    public static final int ADDRESS_IN_PREGROOVE = 0x11;
    public static final int LAYER_BOUNDARY = 0x20;
    private static final int FIRST_SECTOR = 0x3_0000;

    private DvdStructures() {}

    /// Physical format information.
    ///
    /// @param book the book type
    /// @param layerType 1 embossed, 2 recordable, 4 rewritable
    /// @param blocks blocks that are recorded or can be
    /// @param layerEnd blocks of the first of two layers; 0 when there is one
    public static byte[] physicalFormat(int book, int version, int layerType, int blocks, int layerEnd) {
        ByteBuffer bytes = ByteBuffer.allocate(2048);
        int start = FIRST_SECTOR;
        int layerZeroEnd = start + layerEnd - 1;
        int end = layerEnd == 0 ? start + blocks - 1 : (~layerZeroEnd & 0xFF_FFFF) + blocks - layerEnd - 1;
        bytes.put((byte) (book << 4 | version)).put((byte) 0x0F);
        bytes.put((byte) (layerEnd == 0 ? layerType : 0x30 | layerType)).put((byte) 0);
        bytes.putInt(start).putInt(end & 0xFF_FFFF).putInt(layerEnd == 0 ? 0 : layerZeroEnd);
        return bytes.array();
    }

    /// No protection, every region.
    public static byte[] copyright() {
        return new byte[4];
    }

    /// Who made a DVD+R or DVD+RW, as its pregroove says.
    public static byte[] pregroove(byte[] physicalFormat, String manufacturer, String type) {
        byte[] bytes = java.util.Arrays.copyOf(physicalFormat, 256);
        System.arraycopy(ascii(manufacturer, 8), 0, bytes, 19, 8);
        System.arraycopy(ascii(type, 3), 0, bytes, 27, 3);
        return bytes;
    }

    /// Who made a DVD-R or DVD-RW, in the fields 3 and 4 of its lead-in.
    public static byte[] preRecorded(String manufacturer) {
        byte[] bytes = new byte[40];
        byte[] name = ascii(manufacturer, 12);
        bytes[0] = 1;
        bytes[8] = 2;
        bytes[16] = 3;
        System.arraycopy(name, 0, bytes, 17, 6);
        bytes[24] = 4;
        System.arraycopy(name, 6, bytes, 25, 6);
        bytes[32] = 5;
        return bytes;
    }

    private static byte[] ascii(String text, int width) {
        return java.util.Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), width);
    }
}
