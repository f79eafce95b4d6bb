package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// How full the buffer of the drive is.
///
/// @param length bytes that it has
/// @param blank bytes that are free
@Clause("MMC-6 6.17")
public record BufferCapacity(long length, long blank) {
    static BufferCapacity read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 12, 12).skip(4);
        return new BufferCapacity(in.u32be(), in.u32be());
    }

    /// Whether the numbers can be; some drives say that more is free than there is.
    public boolean plausible() {
        return length > 0 && blank <= length;
    }
}
