package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// How much goes on the first layer of a double-layer DVD.
///
/// @param fixed whether it was set and cannot be changed any more
/// @param firstLayerBlocks blocks of the data zone of layer 0
@Clause("MMC-6 6.22.3.2.25")
public record LayerBoundary(boolean fixed, long firstLayerBlocks) {
    static LayerBoundary read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 8, 8);
        boolean fixed = (in.u8() & 0x80) != 0;
        return new LayerBoundary(fixed, in.skip(3).u32be());
    }
}
