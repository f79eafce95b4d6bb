package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Type 1 Partition Map: the partition as it is.
@Clause("ECMA-167 3/10.7.2")
public record PhysicalPartitionMap(int partitionNumber) implements PartitionMap {
    static final int TYPE = 1;
    static final int LENGTH = 6;

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void write(ByteWriter out) {
        out.u8(TYPE).u8(LENGTH).u16le(1).u16le(partitionNumber);
    }
}
