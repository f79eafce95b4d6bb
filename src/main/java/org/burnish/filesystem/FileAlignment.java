package org.burnish.filesystem;

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

    /// The number of blocks that the first block's number is a multiple of.
    int blocks(long length) {
        return this == BLOCK_4K || this == AUTO && length >= LARGE ? 2 : 1;
    }
}
