package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// What is left for sectors that go bad.
///
/// @param unused blocks of DVD-RAM or clusters of BD that are free
/// @param total how many there are
@Clause("MMC-6 6.22.3.2.11")
public record SpareArea(long unused, long total) {
    /// DVD-RAM: primary and supplementary area.
    static SpareArea dvd(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 8, 12);
        long primary = in.u32be();
        long supplementary = in.u32be();
        return new SpareArea(primary + supplementary, in.u32be());
    }

    @Clause("MMC-6 6.22.3.3.6")
    static SpareArea bluray(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 12, 12).skip(4);
        return new SpareArea(in.u32be(), in.u32be());
    }
}
