package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// How many tracks a disc can have.
///
/// @param maximum at most
/// @param assigned so far
/// @param maximumAppendable open ones at the same time, at most
/// @param appendable open ones now
@Clause("MMC-6 6.21.4")
public record TrackResources(int maximum, int assigned, int maximumAppendable, int appendable) {
    static TrackResources read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 4, 12).skip(4);
        return new TrackResources(in.u16be(), in.u16be(), in.u16be(), in.u16be());
    }
}
