package org.burnish.filesystem.iso9660;

import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// File Section: a part of a file in one extent.
///
/// @param block number of the first block with data, behind any Extended Attribute Record
/// @param length bytes of the section
/// @param unit blocks of a File Unit when the section is interleaved, else 0
/// @param gap blocks between File Units when the section is interleaved, else 0
@Clause("ECMA-119 6.5.1")
record FileSection(long block, long length, int unit, int gap) {

    static FileSection of(DirectoryRecord record) {
        int unit = record.fileUnitSize();
        int gap = record.interleaveGapSize();
        if (unit == 0 || gap == 0) {
            return new FileSection(record.dataLocation(), record.dataLength(), 0, 0);
        }
        // An Extended Attribute Record takes the whole first File Unit (6.4.3.2).
        long skipped = record.extendedAttributeLength() == 0 ? 0 : unit + gap;
        return new FileSection(record.location() + skipped, record.dataLength(), unit, gap);
    }

    boolean isInterleaved() {
        return unit > 0;
    }

    /// Number of blocks with data.
    long blocks(int blockSize) {
        return (length + blockSize - 1) / blockSize;
    }

    /// Number of the block that has the byte at `position` of the section.
    long blockAt(long position, int blockSize) {
        long data = position / blockSize;
        return isInterleaved() ? block + data / unit * (unit + gap) + data % unit : block + data;
    }

    /// How many bytes from `position` of the section on lie one after the other.
    long runAt(long position, int blockSize) {
        if (!isInterleaved()) {
            return length - position;
        }
        long unitBytes = (long) unit * blockSize;
        return Math.min(length - position, unitBytes - position % unitBytes);
    }

    /// This section and `next` as one, or null when `next` does not follow on it without a gap.
    @Nullable FileSection joined(FileSection next, int blockSize) {
        boolean follows = !isInterleaved() && !next.isInterleaved() && length % blockSize == 0
                && next.block == block + length / blockSize;
        return follows ? new FileSection(block, length + next.length, 0, 0) : null;
    }
}
