package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.block.Extent;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;

/// The blocks of a logical volume by the addresses that its structures use.
final class LogicalVolume {
    private final Sectors sectors;
    private final Findings findings;
    private final List<PartitionSpace> partitions = new ArrayList<>();

    LogicalVolume(Sectors sectors, Findings findings) {
        this.sectors = sectors;
        this.findings = findings;
    }

    Sectors sectors() {
        return sectors;
    }

    int blockSize() {
        return sectors.size();
    }

    Findings findings() {
        return findings;
    }

    /// One for each partition map.
    List<PartitionSpace> partitions() {
        return partitions;
    }

    PartitionSpace partition(int reference) throws DiscFormatException {
        if (reference >= partitions.size()) {
            throw new DiscFormatException(-1, "the logical volume has no partition " + reference);
        }
        return partitions.get(reference);
    }

    /// The sectors of at most `count` blocks: as many as stand side by side in the image, at least one.
    Extent locate(BlockAddress address, long count) throws DiscFormatException {
        Extent extent = partition(address.partition()).locate(address.block(), count);
        sectors.requireInside(extent.first(), extent.count());
        return extent;
    }

    /// Reads a block that starts with a tag, from the mirror where there is one and the block is damaged.
    ///
    /// @throws DiscFormatException when there is no such block, or no tag
    TaggedBlock readTagged(BlockAddress address) throws IOException {
        Optional<Extent> mirror = partition(address.partition()).locateMirror(address.block(), 1);
        if (mirror.isEmpty()) {
            return TaggedBlock.read(sectors, locate(address, 1).first());
        }
        try {
            TaggedBlock block = TaggedBlock.read(sectors, locate(address, 1).first());
            if (block.isSound(address.block())) {
                return block;
            }
        } catch (IOException _) {
            // Read the mirror instead.
        }
        return TaggedBlock.read(sectors, mirror.get().first());
    }
}
