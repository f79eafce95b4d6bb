package org.burnish.filesystem.udf;

import org.burnish.block.Extent;

/// Where the parts of a volume stand once they are laid out.
///
/// @param partition all sectors of the partition
/// @param main the main volume descriptor sequence
/// @param reserve the reserve volume descriptor sequence
/// @param integrity the logical volume integrity sequence
/// @param fileSet directories and file entries
/// @param mirror their copy, of no blocks when there is none
/// @param metadataFile sector of the metadata file's entry, when there is one
/// @param mirrorFile sector of the mirror file's entry, when there is one
record VolumePlaces(
        Extent partition, Extent main, Extent reserve, Extent integrity, Extent fileSet, Extent mirror, long metadataFile, long mirrorFile) {

    /// The block of the partition that is a sector of the volume.
    long inPartition(long sector) {
        return sector - partition.first();
    }

    static ExtentDescriptor descriptor(Extent extent) {
        return new ExtentDescriptor(extent.count() * FileAllocation.BLOCK, extent.first());
    }
}
