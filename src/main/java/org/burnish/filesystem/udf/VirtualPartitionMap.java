package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Virtual Partition Map: blocks of a write-once disc that a [VirtualAllocationTable] redirects.
@Clause("UDF 2.2.8")
public record VirtualPartitionMap(EntityIdentifier identifier, int partitionNumber) implements PartitionMap {
    @Override
    public int length() {
        return Identified.LENGTH;
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        Identified.write(identifier, partitionNumber, out).zerosTo(start + length());
    }
}
