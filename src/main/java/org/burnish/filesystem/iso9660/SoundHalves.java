package org.burnish.filesystem.iso9660;

import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// Chooses between the halves of both-endian fields that disagree: the little-endian ones count, unless they
/// lead outside the image and the big-endian ones do not.
@Clause("ECMA-119 7.3.3")
final class SoundHalves {
    private SoundHalves() {}

    /// The record as read, or with the halves that lead into the image.
    ///
    /// @param raw the record's bytes, from its length byte on
    static DirectoryRecord choose(DirectoryRecord record, ByteReader raw, VolumeSpace space) throws DiscFormatException {
        if (isSound(record.location(), record.dataLength(), space)) {
            return record;
        }
        long location = raw.skip(6).u32be();
        long length = raw.skip(4).u32be();
        if (location == record.location() && length == record.dataLength()) {
            return record;
        }
        if (isSound(location, record.dataLength(), space)) {
            return record.at(location, record.dataLength());
        }
        if (isSound(record.location(), length, space)) {
            return record.at(record.location(), length);
        }
        return isSound(location, length, space) ? record.at(location, length) : record;
    }

    /// The descriptor with a usable block size and the root's record as it leads into the image.
    ///
    /// @param raw the descriptor's bytes from its first one on
    static HierarchyDescriptor choose(HierarchyDescriptor descriptor, ByteReader raw, BlockSource source) throws DiscFormatException {
        int little = descriptor.logicalBlockSize();
        int big = raw.duplicate().skip(130).u16be();
        int blockSize = isBlockSize(little) ? little : isBlockSize(big) ? big : VolumeDescriptor.LENGTH;
        if (blockSize != little) {
            raw.report(Severity.ERROR, "block-size", 128, "the logical block size is " + little + "; " + blockSize + " is used",
                    "ECMA-119 8.4.12");
        }
        VolumeSpace space = new VolumeSpace(source, blockSize);
        return descriptor.with(blockSize, choose(descriptor.root(), raw.skip(156), space));
    }

    private static boolean isBlockSize(int size) {
        return size == 512 || size == 1024 || size == 2048;
    }

    private static boolean isSound(long location, long length, VolumeSpace space) {
        return location > 0 && length > 0 && space.contains(location, length);
    }
}
