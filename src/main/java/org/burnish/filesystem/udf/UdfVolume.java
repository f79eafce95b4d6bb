package org.burnish.filesystem.udf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.burnish.tree.Directory;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// A UDF volume that was found on an image.
///
/// @param blockSize bytes in a block, which is also the size of the volume's sectors
/// @param revision of UDF, such as 0x0201
/// @param descriptors that lead to the files
/// @param integrity or null when it is missing
/// @param fileSet where the root directory is
/// @param virtualTable the table of a write-once disc that files were added to, else null
/// @param root the root folder
public record UdfVolume(
        int blockSize,
        int revision,
        VolumeDescriptors descriptors,
        @Nullable LogicalVolumeIntegrityDescriptor integrity,
        FileSetDescriptor fileSet,
        @Nullable VirtualAllocationTable virtualTable,
        Directory root) {

    /// What the volume says of itself.
    public VolumeDescription description() {
        PrimaryVolumeDescriptor primary = descriptors.primary();
        ImplementationUseVolumeDescriptor made = descriptors.description();
        Instant recorded = primary == null ? null : primary.recorded();
        return new VolumeDescription(
                "",
                identifier(),
                primary == null ? "" : primary.volumeSetIdentifier(),
                made == null ? "" : made.owner(),
                made == null ? "" : made.organization(),
                primary == null ? "" : primary.application().identifier(),
                fileSet.copyrightFile(),
                fileSet.abstractFile(),
                "",
                recorded == null ? null : recorded.atOffset(ZoneOffset.UTC),
                null,
                null,
                null);
    }

    /// How many files and folders there are, and which revisions a program must know; null when nobody says.
    public LogicalVolumeIntegrityDescriptor.@Nullable Totals totals() {
        if (virtualTable != null && virtualTable.totals() != null) {
            return virtualTable.totals();
        }
        return integrity == null ? null : integrity.totals();
    }

    /// One for each partition of the logical volume.
    public List<PartitionSummary> partitions() {
        return PartitionSummary.of(this);
    }

    /// The name of the logical volume, which systems show.
    public String identifier() {
        if (virtualTable != null && virtualTable.logicalVolumeIdentifier() != null) {
            return virtualTable.logicalVolumeIdentifier();
        }
        LogicalVolumeDescriptor logicalVolume = descriptors.logicalVolume();
        return logicalVolume == null ? "" : logicalVolume.identifier();
    }
}
