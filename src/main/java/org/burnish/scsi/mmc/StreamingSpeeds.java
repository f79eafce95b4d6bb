package org.burnish.scsi.mmc;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// The performance descriptor of SET STREAMING: speeds of a range of blocks, in units of 1000 bytes in a second.
///
/// @param rotation 0 as the medium has it, 1 constant angular velocity
/// @param restoreDefaults whether all else is 0 and the drive returns to its own speeds
/// @param exact whether the drive refuses what it cannot do exactly
/// @param startBlock of the range
/// @param endBlock its last one, no more than the drive itself names
/// @param read at most this fast
/// @param write at most this fast
@Clause("MMC-6, SET STREAMING")
public record StreamingSpeeds(
        int rotation, boolean restoreDefaults, boolean exact, long startBlock, long endBlock, long read, long write) {
    static final int LENGTH = 28;
    private static final int MILLISECONDS = 1000;

    /// Returns to the speeds that the drive chooses.
    public static final StreamingSpeeds DEFAULTS = new StreamingSpeeds(0, true, false, 0, 0, 0, 0);

    /// These speeds up to a block.
    public static StreamingSpeeds of(long endBlock, long read, long write) {
        return new StreamingSpeeds(0, false, false, 0, endBlock, read, write);
    }

    byte[] bytes() {
        int time = restoreDefaults ? 0 : MILLISECONDS;
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        new ByteWriter(bytes)
                .u8(rotation << 3 | (restoreDefaults ? 4 : 0) | (exact ? 2 : 0))
                .zerosTo(4)
                .u32be(startBlock)
                .u32be(endBlock)
                .u32be(read)
                .u32be(time)
                .u32be(write)
                .u32be(time)
                .expectAt(LENGTH);
        return bytes.array();
    }
}
