package org.burnish.check;

import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryRecord;

/// Claims the extents that the records of one hierarchy lead to, and checks that they are in the image and in
/// the volume.
@Clause("ECMA-119 6.4")
final class Extents {
    /// File Units of interleaved files that are claimed one by one; what comes later is claimed as a whole.
    private static final int MOST_UNITS = 1 << 16;

    private final Examination exam;
    private final Hierarchy hierarchy;
    private final long volumeEnd;
    private int unitsLeft = MOST_UNITS;
    private long beyond;
    private int firstBeyond = Owners.NONE;
    private long firstRecordBeyond;

    Extents(Examination exam, Hierarchy hierarchy) {
        this.exam = exam;
        this.hierarchy = hierarchy;
        this.volumeEnd = hierarchy.end();
    }

    /// Claims the extent of a record.
    ///
    /// @param position byte position in the image of the record
    /// @return whether its data is on this image, as far as can be seen
    boolean claim(DirectoryRecord record, long position, int owner) {
        if (record.dataLength() == 0 && record.extendedAttributeLength() == 0) {
            return false;
        }
        if (isElsewhere(record)) {
            return false;
        }
        long blocks = blocks(record);
        long start = hierarchy.space().position(record.location());
        if (start >= exam.source().length()) {
            exam.report(Rule.OUTSIDE, position, owner, "leads to block " + record.location()
                    + ", but the image ends before block " + blockCount());
            return false;
        }
        if (!exam.has(hierarchy.space().position(record.dataLocation()), isInterleaved(record) ? 0 : record.dataLength())) {
            exam.report(Rule.OUTSIDE, position, owner, "has " + record.dataLength()
                    + " bytes from block " + record.dataLocation() + " on, but the image ends before block " + blockCount());
        }
        if (record.location() + blocks > volumeEnd && beyond++ == 0) {
            firstBeyond = owner;
            firstRecordBeyond = position;
        }
        claimBlocks(record, owner, blocks);
        return true;
    }

    private long blockCount() {
        return Math.ceilDiv(exam.source().length(), hierarchy.space().blockSize());
    }

    /// Whether the extent lies on another volume of a set.
    private boolean isElsewhere(DirectoryRecord record) {
        return hierarchy.descriptor().volumeSetSize() > 1
                && record.volumeSequenceNumber() != hierarchy.descriptor().volumeSequenceNumber();
    }

    private static boolean isInterleaved(DirectoryRecord record) {
        return record.fileUnitSize() > 0 && record.interleaveGapSize() > 0;
    }

    /// Blocks from the start of the extent to its end, gaps included.
    private long blocks(DirectoryRecord record) {
        long data = Math.ceilDiv(record.dataLength(), hierarchy.space().blockSize());
        long units = isInterleaved(record) ? Math.ceilDiv(data, record.fileUnitSize()) : 0;
        return record.extendedAttributeLength() + data + Math.max(units - 1, 0) * record.interleaveGapSize();
    }

    private void claimBlocks(DirectoryRecord record, int owner, long blocks) {
        int blockSize = hierarchy.space().blockSize();
        long start = hierarchy.space().position(record.location());
        if (!isInterleaved(record)) {
            exam.claim(owner, start, blocks * blockSize);
            return;
        }
        int stride = record.fileUnitSize() + record.interleaveGapSize();
        if (Math.ceilDiv(blocks, stride) > unitsLeft) {
            exam.claimRest(owner, start, blocks * blockSize);
            return;
        }
        for (long at = 0; at < blocks; at += stride) {
            unitsLeft--;
            exam.claim(owner, start + at * blockSize, Math.min(record.fileUnitSize(), blocks - at) * blockSize);
        }
    }

    /// Reports extents beyond the volume, all together.
    void settle() {
        if (beyond > 0) {
            exam.report(Rule.OUTSIDE_VOLUME, firstRecordBeyond, firstBeyond, "ends behind the volume, which ends before block "
                    + volumeEnd + (beyond > 1 ? "; so do " + (beyond - 1) + " others" : ""));
        }
    }
}
