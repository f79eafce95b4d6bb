package org.burnish.check;

import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;

/// How large the Logical Blocks of a volume are.
@Clause("ECMA-119 6.2.2")
final class VolumeBlocks {
    private VolumeBlocks() {}

    /// Bytes of a block as the descriptor says, or 2048 when no block can have so many.
    static int size(HierarchyDescriptor descriptor) {
        int size = descriptor.logicalBlockSize();
        return size == 512 || size == 1024 ? size : Examination.SECTOR;
    }
}
