package org.burnish.filesystem;

import java.util.List;
import org.burnish.block.Extent;
import org.burnish.layout.Anchor;
import org.burnish.tree.Content;

/// Where the content of a file may start. File systems such as Btrfs and XFS share the blocks of a source
/// file with the image, without copying, when both lie on borders of 4 KiB.
public enum FileAlignment {
    /// On any block.
    BLOCK_2K,
    /// On every second block.
    BLOCK_4K,
    /// As `BLOCK_4K` for files of 64 KiB and more, as `BLOCK_2K` for others, which have little to gain.
    AUTO;

    private static final int LARGE = 64 * 1024;

    /// Where a content goes. One that lies in an image lies as odd there as here, since only then can blocks be shared.
    Anchor anchor(Content content) {
        int blocks = blocks(content.length());
        if (blocks == 1) {
            return Anchor.NEXT;
        }
        List<Extent> extents = content.extents();
        return new Anchor.Next(blocks, extents.isEmpty() ? 0 : (int) (extents.getFirst().first() % blocks));
    }

    /// The number of blocks that the first block's number is a multiple of.
    int blocks(long length) {
        return this == BLOCK_4K || this == AUTO && length >= LARGE ? 2 : 1;
    }
}
