package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteWriter;

/// A partition map of a kind that UDF does not have.
///
/// @param identifier what it calls itself, or empty
/// @param partitionNumber what would be its partition, or 0
/// @param bytes what is behind the known fields
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record UnknownPartitionMap(int type, String identifier, int partitionNumber, byte[] bytes)
        implements PartitionMap {
    @Override
    public int length() {
        return 2 + bytes.length;
    }

    /// Nobody writes what nobody knows.
    @Override
    public void write(ByteWriter out) {
        throw new IllegalStateException("an unknown partition map cannot be written");
    }
}
