package org.burnish.scsi.mmc;

import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// Which region a drive plays DVDs of.
///
/// @param type how far the region is settled
/// @param vendorResets how often the maker can undo it
/// @param userChanges how often the user can still change it
/// @param regionMask a zero bit for each region that plays
/// @param scheme 1 for a drive that minds regions
@Clause("MMC-6 6.28.2")
public record RpcState(Type type, int vendorResets, int userChanges, int regionMask, int scheme) {
    /// How far the region is settled.
    public enum Type {
        NONE,
        SET,
        LAST_CHANCE,
        PERMANENT
    }

    static RpcState read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 7, 8).skip(4);
        int state = in.u8();
        return new RpcState(Type.values()[state >> 6], state >> 3 & 7, state & 7, in.u8(), in.u8());
    }

    /// The regions that play, from 1 on.
    public List<Integer> regions() {
        return Regions.allowed(regionMask);
    }
}
