package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// How often blocks of a BD-R can still be overwritten.
///
/// @param remainingReplacements clusters that are left for it
/// @param remainingMapEntries entries that are left in the map
/// @param remainingUpdates how often the map can still be written
@Clause("MMC-6 6.21.5")
public record PowResources(long remainingReplacements, long remainingMapEntries, long remainingUpdates) {
    static PowResources read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 4, 16).skip(4);
        return new PowResources(in.u32be(), in.u32be(), in.u32be());
    }
}
