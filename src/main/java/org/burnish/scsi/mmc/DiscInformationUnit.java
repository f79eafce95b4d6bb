package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// The first disc information unit of a BD: what kind of disc it is, and who made it.
///
/// @param format of the unit; those of BDXL have the addresses at another place
/// @param discType `BDO` (ROM), `BDR` or `BDW` (RE), or something newer
/// @param layers one to four
/// @param channelLength a code for the length of a bit, which says how much a layer holds
/// @param layerBlocks blocks of one layer's data zone, 0 when it says nothing
/// @param manufacturer who made it
/// @param mediaType what the maker calls it
/// @param revision of the product
@Clause("MMC-6 6.22.3.3.1")
public record DiscInformationUnit(
        int format,
        String discType,
        int layers,
        int channelLength,
        long layerBlocks,
        String manufacturer,
        String mediaType,
        int revision) {
    private static final int LEAST = 32;
    private static final int WHOLE = 112;
    /// Address units are numbered in steps of two, for 16 blocks each.
    private static final int STEP = 2;
    private static final int BLOCKS_PER_STEP = 16;
    private static final int ADDRESSES = 24;
    private static final int ADDRESSES_OF_XL = 19;

    static DiscInformationUnit read(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < LEAST) {
            throw reply.unusable("only " + reply.remaining() + " bytes of a disc information unit arrived");
        }
        byte[] bytes = Reply.padded(reply, LEAST, WHOLE).bytes(WHOLE);
        if (bytes[0] != 'D' || bytes[1] != 'I') {
            throw reply.unusable("no disc information unit");
        }
        long blocks = layerBlocks(bytes, ADDRESSES);
        return new DiscInformationUnit(
                bytes[2] & 0xFF,
                MediaIds.text(bytes, 8, 3),
                Math.clamp(bytes[12] >> 4 & 0xF, 1, 4),
                bytes[13] & 0xF,
                blocks > 0 ? blocks : layerBlocks(bytes, ADDRESSES_OF_XL),
                MediaIds.text(bytes, 100, 6),
                MediaIds.text(bytes, 106, 3),
                bytes[111] & 0xFF);
    }

    private static long layerBlocks(byte[] bytes, int offset) throws DiscFormatException {
        ByteReader in = ByteReader.of(bytes).skip(offset);
        long first = in.u32be();
        long last = in.u32be();
        return last > first && last - first < 1 << 24 ? (last - first + STEP) / STEP * BLOCKS_PER_STEP : 0;
    }
}
