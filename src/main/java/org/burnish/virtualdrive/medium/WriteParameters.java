package org.burnish.virtualdrive.medium;

import java.util.Arrays;
import org.burnish.bytes.Clause;

/// The Write Parameters mode page (05h) as it is set.
@Clause("MMC-6 7.2.3")
public record WriteParameters(byte... page) {
    /// Bytes of the page with its head.
    public static final int LENGTH = 52;

    /// Write types.
    public static final int PACKET = 0;
    public static final int TRACK_AT_ONCE = 1;
    public static final int SESSION_AT_ONCE = 2;
    public static final int RAW = 3;
    public static final int LAYER_JUMP = 4;

    /// As a drive has it when it is switched on: packets of data in Mode 1.
    public static WriteParameters initial() {
        byte[] page = new byte[LENGTH];
        page[0] = 5;
        page[1] = LENGTH - 2;
        page[3] = 5;
        page[4] = 8;
        page[15] = (byte) 150;
        return new WriteParameters(page);
    }

    /// Whether buffer under-run protection is on.
    public boolean underrunFree() {
        return (page[2] & 0x40) != 0;
    }

    public boolean linkSizeValid() {
        return (page[2] & 0x20) != 0;
    }

    public boolean testWrite() {
        return (page[2] & 0x10) != 0;
    }

    public int writeType() {
        return page[2] & 0xF;
    }

    /// 3 when another session may follow.
    public int multiSession() {
        return page[3] >> 6 & 3;
    }

    public boolean fixedPacket() {
        return (page[3] & 0x20) != 0;
    }

    /// The CONTROL nibble of a track.
    public int trackMode() {
        return page[3] & 0xF;
    }

    public int dataBlockType() {
        return page[4] & 0xF;
    }

    public int linkSize() {
        return page[5] & 0xFF;
    }

    public int sessionFormat() {
        return page[8] & 0xFF;
    }

    public int packetSize() {
        return (page[10] & 0xFF) << 24 | (page[11] & 0xFF) << 16 | (page[12] & 0xFF) << 8 | page[13] & 0xFF;
    }

    /// Blocks of silence before an audio track.
    public int audioPause() {
        return (page[14] & 0xFF) << 8 | page[15] & 0xFF;
    }

    /// The media catalogue number field, 16 bytes.
    public byte[] mediaCatalogueNumber() {
        return Arrays.copyOfRange(page, 16, 32);
    }

    /// The ISRC field, 16 bytes.
    public byte[] isrc() {
        return Arrays.copyOfRange(page, 32, 48);
    }

    /// The sub-header of sectors in Mode 2, 4 bytes.
    public byte[] subHeader() {
        return Arrays.copyOfRange(page, 48, 52);
    }
}
