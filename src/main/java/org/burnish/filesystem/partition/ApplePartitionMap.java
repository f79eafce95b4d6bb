package org.burnish.filesystem.partition;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// An entry of an Apple Partition Map; they stand one in a block from block 1 on.
///
/// @param entryCount how many entries the map has
/// @param first number of the partition's first block
/// @param count how many blocks it has
/// @param type what it holds, such as `Apple_HFS`
@Clause("Inside Macintosh: Devices, 3-25")
public record ApplePartitionMap(long entryCount, long first, long count, String name, String type) {
    /// Bytes of an entry that are read.
    public static final int LENGTH = 80;

    private static final int SIGNATURE = 'P' << 8 | 'M';

    /// Reads an entry; empty when there is none.
    public static Optional<ApplePartitionMap> read(ByteReader in) throws DiscFormatException {
        int signature = in.u16be();
        ApplePartitionMap entry = new ApplePartitionMap(in.skip(2).u32be(), in.u32be(), in.u32be(), in.text(32), in.text(32));
        return signature == SIGNATURE ? Optional.of(entry) : Optional.empty();
    }
}
