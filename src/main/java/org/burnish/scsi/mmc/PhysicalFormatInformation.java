package org.burnish.scsi.mmc;

import java.util.stream.Stream;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// What kind of DVD it is, and how long.
///
/// @param bookType what the disc says it is
/// @param partVersion of that book
/// @param discSize 0 for 120 mm, 1 for 80 mm
/// @param maximumRate a code
/// @param layers one or two
/// @param opposite whether the second layer runs back (OTP)
/// @param layerType bit 0 read-only, 1 recordable, 2 rewritable
/// @param start first physical sector of the data
/// @param end its last one
/// @param endOfLayer0 last one of the first layer, where there are two
@Clause("MMC-6 6.22.3.2.1")
public record PhysicalFormatInformation(
        BookType bookType,
        int partVersion,
        int discSize,
        int maximumRate,
        int layers,
        boolean opposite,
        int layerType,
        int start,
        int end,
        int endOfLayer0) {
    private static final int LEAST = 12;
    private static final int WHOLE = 17;
    private static final int SIGN = 0x80_0000;

    /// The book that a disc follows.
    public enum BookType {
        DVD_ROM(0x0),
        DVD_RAM(0x1),
        DVD_R(0x2),
        DVD_RW(0x3),
        HD_DVD_ROM(0x4),
        HD_DVD_RAM(0x5),
        HD_DVD_R(0x6),
        DVD_PLUS_RW(0x9),
        DVD_PLUS_R(0xA),
        DVD_PLUS_RW_DL(0xD),
        DVD_PLUS_R_DL(0xE),
        UNKNOWN(-1);

        private final int code;

        BookType(int code) {
            this.code = code;
        }

        private static BookType of(int code) {
            return Stream.of(values()).filter(type -> type.code == code).findFirst().orElse(UNKNOWN);
        }
    }

    static PhysicalFormatInformation read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, LEAST, WHOLE);
        int book = in.u8();
        int size = in.u8();
        int layer = in.u8();
        int start = in.skip(2).u8() << 16 | in.u16be();
        int end = in.skip(1).u8() << 16 | in.u16be();
        int endOfLayer0 = in.skip(1).u8() << 16 | in.u16be();
        return new PhysicalFormatInformation(BookType.of(book >> 4), book & 0xF, size >> 4, size & 0xF, 1 + (layer >> 5 & 3),
                (layer & 0x10) != 0, layer & 0xF, start, end, endOfLayer0);
    }

    /// How many blocks there are; 0 when the numbers cannot be. With two layers that run the same way it is the layer's own.
    public long blocks() {
        boolean back = layers == 2 && opposite && endOfLayer0 > 0 && (end & SIGN) != 0;
        long last = back ? end - (1L << 24) : end;
        long count = last - start + 1 + (back ? 2 * (endOfLayer0 + 1L) : 0);
        return Math.max(0, count);
    }

    /// How many blocks the first of two layers has; 0 when there is one.
    public long firstLayerBlocks() {
        return layers == 2 && endOfLayer0 > 0 ? Math.max(0, endOfLayer0 - start + 1) : 0;
    }
}
