package org.burnish.filesystem.udf;

import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// How the structures of a laid-out file set refer to blocks.
///
/// @param layout of the image
/// @param partitionStart the partition's first sector
/// @param base block of the file set's first block in the partition that it is addressed through
/// @param reference which partition map that is
record FileSetAddresses(Layout layout, long partitionStart, long base, int reference) {

    /// A block of the file set.
    BlockAddress of(int block) {
        return new BlockAddress(base + block, reference);
    }

    /// The ICB that is a block of the file set.
    AllocationDescriptor icb(int block, long uniqueId) {
        return new AllocationDescriptor(
                AllocationDescriptor.Kind.RECORDED, FileAllocation.BLOCK, of(block), (uniqueId & 0xFFFF_FFFFL) << 16);
    }

    /// The first block of a file.
    BlockAddress of(ContentRegion content) {
        return data(content);
    }

    /// The first block of anything that lies in the partition itself.
    BlockAddress data(Region region) {
        return new BlockAddress(layout.firstBlockOf(region) - partitionStart, 0);
    }
}
