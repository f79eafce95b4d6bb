package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Partition Map: how the logical volume sees a partition.
@Clause("ECMA-167 3/10.7")
public sealed interface PartitionMap
        permits PhysicalPartitionMap, VirtualPartitionMap, SparablePartitionMap, MetadataPartitionMap, UnknownPartitionMap {

    /// Number of the partition that the map stands upon.
    int partitionNumber();

    /// Bytes of the whole map.
    int length();

    void write(ByteWriter out);

    /// Reads one map, its type and length bytes included.
    static PartitionMap read(ByteReader in) throws DiscFormatException {
        int type = in.u8();
        int length = in.u8();
        if (length < 2) {
            throw in.unusable("a partition map of " + length + " bytes is too short");
        }
        ByteReader map = in.slice(length - 2);
        if (type == PhysicalPartitionMap.TYPE && length == PhysicalPartitionMap.LENGTH) {
            return new PhysicalPartitionMap(map.skip(2).u16le());
        }
        if (type == Identified.TYPE && length == Identified.LENGTH) {
            return Identified.read(map);
        }
        return new UnknownPartitionMap(type, "", 0, map.bytes(map.remaining()));
    }

    /// The layout of maps that say by an identifier what they are.
    @Clause("ECMA-167 3/10.7.3")
    final class Identified {
        static final int TYPE = 2;
        static final int LENGTH = 64;

        private Identified() {}

        private static PartitionMap read(ByteReader map) throws DiscFormatException {
            EntityIdentifier identifier = EntityIdentifier.read(map.skip(2));
            int partition = map.skip(2).u16le();
            return switch (identifier.identifier()) {
                case EntityIdentifier.VIRTUAL_PARTITION -> new VirtualPartitionMap(identifier, partition);
                case EntityIdentifier.SPARABLE_PARTITION -> SparablePartitionMap.readBody(identifier, partition, map);
                case EntityIdentifier.METADATA_PARTITION -> MetadataPartitionMap.readBody(identifier, partition, map);
                default -> new UnknownPartitionMap(TYPE, identifier.identifier(), partition, map.bytes(map.remaining()));
            };
        }

        static ByteWriter write(EntityIdentifier identifier, int partition, ByteWriter out) {
            out.u8(TYPE).u8(LENGTH).u16le(0);
            identifier.write(out);
            return out.u16le(1).u16le(partition);
        }
    }
}
