package org.burnish.virtualdrive.medium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;

/// The structures of a Blu-ray disc.
@Clause("MMC-6 6.23.3.3")
public final class BluRayStructures {
    public static final int DISC_INFORMATION = 0x00;
    public static final int SPARE_AREA = 0x0A;
    public static final int CARTRIDGE = 0x09;
    private static final int FIRST_SECTOR = 0x10_0000;

    private BluRayStructures() {}

    /// Disc information: one unit for the disc.
    ///
    /// @param kind `BDO`, `BDR` or `BDW`
    /// @param channelBit the capacity class of a layer: 2 for 25 GB, 5 for 33.4 GB
    public static byte[] information(String kind, int layers, int channelBit, int blocks, String manufacturer, String type) {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        bytes.put(ascii("DI", 2)).put((byte) 1).put((byte) 0).put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 97);
        bytes.put(8, ascii(kind, 3)).put(11, (byte) 1).put(12, (byte) (layers << 4 | (kind.equals("BDO") ? 1 : kind.equals("BDR") ? 2 : 4)));
        bytes.put(13, (byte) channelBit);
        bytes.putInt(20, FIRST_SECTOR + blocks - 1).putInt(24, FIRST_SECTOR / 8).putInt(28, (FIRST_SECTOR + blocks) / 8 - 2);
        bytes.put(100, ascii(manufacturer, 6)).put(106, ascii(type, 3)).put(111, (byte) 1);
        return bytes.array();
    }

    /// How many clusters of the spare areas are free, and how many there are.
    public static byte[] spares(int free, int all) {
        return ByteBuffer.allocate(12).putInt(4, free).putInt(8, all).array();
    }

    private static byte[] ascii(String text, int width) {
        return java.util.Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), width);
    }
}
