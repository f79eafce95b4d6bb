package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// Where the last session starts, format 1.
///
/// @param firstSession its number
/// @param lastSession its number
/// @param track the number of the first track of the last session
/// @param start its first block
@Clause("MMC-6 6.25.3.3")
public record SessionStart(int firstSession, int lastSession, int track, int start) {
    static SessionStart read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 12, 12).skip(2);
        return new SessionStart(in.u8(), in.u8(), in.skip(2).u8(), (int) in.skip(1).u32be());
    }
}
