package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Sparable Partition Map: a partition whose defective packets a [SparingTable] redirects.
///
/// @param packetLength blocks in a packet
/// @param tableSize bytes of each sparing table
/// @param tables sectors in which the copies of the sparing table start, at most 4
@Clause("UDF 2.2.9")
public record SparablePartitionMap(
        EntityIdentifier identifier, int partitionNumber, int packetLength, long tableSize, List<Long> tables)
        implements PartitionMap {
    private static final int MOST_TABLES = 4;

    static SparablePartitionMap readBody(EntityIdentifier identifier, int partition, ByteReader in)
            throws DiscFormatException {
        int packetLength = in.u16le();
        int count = in.u8();
        long tableSize = in.skip(1).u32le();
        List<Long> tables = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_TABLES); i++) {
            tables.add(in.u32le());
        }
        return new SparablePartitionMap(identifier, partition, packetLength, tableSize, List.copyOf(tables));
    }

    @Override
    public int length() {
        return Identified.LENGTH;
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        Identified.write(identifier, partitionNumber, out)
                .u16le(packetLength).u8(tables.size()).u8(0).u32le(tableSize);
        tables.forEach(out::u32le);
        out.zerosTo(start + length());
    }
}
