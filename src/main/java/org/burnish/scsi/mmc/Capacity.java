package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// How many blocks can be read; not to be trusted with every medium.
///
/// @param lastBlock the address of the last one
/// @param blockLength bytes of a block
@Clause("MMC-6 6.18")
public record Capacity(long lastBlock, long blockLength) {
    static Capacity read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 8, 8);
        return new Capacity(in.u32be(), in.u32be());
    }

    /// How many blocks there are; a last block of 0 is what drives say of a blank disc.
    public long blocks() {
        return lastBlock == 0 ? 0 : lastBlock + 1;
    }
}
