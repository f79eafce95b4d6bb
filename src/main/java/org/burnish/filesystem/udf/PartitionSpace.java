package org.burnish.filesystem.udf;

import java.util.Optional;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The blocks of a partition on the sectors of the volume.
@Clause("ECMA-167 4/3.1")
interface PartitionSpace {
    /// The sectors of at most `count` blocks from `block` on: as many as stand side by side, at least one.
    ///
    /// @param count at least 1
    /// @throws DiscFormatException when the block lies outside the partition
    Extent locate(long block, long count) throws DiscFormatException;

    /// How many blocks the partition has.
    long blocks();

    /// As [#locate], for a second copy of the same bytes; empty when there is none.
    default Optional<Extent> locateMirror(long block, long count) {
        return Optional.empty();
    }

    /// Whether blocks can be addressed at all.
    default boolean isUsable() {
        return true;
    }

    private static DiscFormatException outside(long block, long blocks) {
        return new DiscFormatException(-1, "block " + block + " lies outside its partition, which has " + blocks + " blocks");
    }

    /// A partition as it is: consecutive sectors.
    @Clause("UDF 2.2.4.1")
    record Physical(long first, long blocks) implements PartitionSpace {
        @Override
        public Extent locate(long block, long count) throws DiscFormatException {
            if (block < 0 || block >= blocks) {
                throw outside(block, blocks);
            }
            return new Extent(first + block, Math.min(count, blocks - block));
        }
    }

    /// A partition of which single packets stand elsewhere.
    @Clause("UDF 2.2.12")
    record Sparable(Physical physical, SparingTable table, int packetLength) implements PartitionSpace {
        @Override
        public Extent locate(long block, long count) throws DiscFormatException {
            if (table.spares().isEmpty()) {
                return physical.locate(block, count);
            }
            long packet = block - block % packetLength;
            long inPacket = Math.min(count, packet + packetLength - block);
            Long spare = table.spares().get(packet);
            return spare == null
                    ? physical.locate(block, inPacket)
                    : new Extent(spare + block - packet, inPacket);
        }

        @Override
        public long blocks() {
            return physical.blocks;
        }
    }

    /// A partition of which every block stands where a table says.
    @Clause("UDF 2.2.8, 2.2.11")
    record Virtual(PartitionSpace physical, VirtualAllocationTable table) implements PartitionSpace {
        @Override
        public Extent locate(long block, long count) throws DiscFormatException {
            int[] blocks = table.blocks();
            if (block < 0 || block >= blocks.length) {
                throw outside(block, blocks.length);
            }
            int first = blocks[(int) block];
            if (Integer.toUnsignedLong(first) == VirtualAllocationTable.UNUSED) {
                throw new DiscFormatException(-1, "virtual block " + block + " is not in use");
            }
            int end = (int) block + 1;
            while (end < blocks.length && end - block < count && blocks[end] == first + end - (int) block) {
                end++;
            }
            return physical.locate(Integer.toUnsignedLong(first), end - block);
        }

        @Override
        public long blocks() {
            return table.blocks().length;
        }
    }

    /// A partition that cannot be read, with the reason.
    record Unusable(String reason) implements PartitionSpace {
        @Override
        public Extent locate(long block, long count) throws DiscFormatException {
            throw new DiscFormatException(-1, reason);
        }

        @Override
        public long blocks() {
            return 0;
        }

        @Override
        public boolean isUsable() {
            return false;
        }
    }
}
