package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Recorded Address (`lb_addr`): a block of a partition.
///
/// @param block its number within the partition
/// @param partition which of the logical volume's partition maps, from 0
@Clause("ECMA-167 4/7.1")
public record BlockAddress(long block, int partition) {
    public static final BlockAddress NONE = new BlockAddress(0, 0);

    public static BlockAddress read(ByteReader in) throws DiscFormatException {
        return new BlockAddress(in.u32le(), in.u16le());
    }

    public void write(ByteWriter out) {
        out.u32le(block).u16le(partition);
    }

    @Override
    public String toString() {
        return "block " + block + " of partition " + partition;
    }
}
