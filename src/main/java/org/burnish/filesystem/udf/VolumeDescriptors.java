package org.burnish.filesystem.udf;

import java.util.List;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// The prevailing descriptors of a volume descriptor sequence.
///
/// @param primary or null when it is missing
/// @param description who made it, or null
/// @param logicalVolume or null when it is missing
/// @param partitions of different numbers
/// @param unallocated or null when it is missing
/// @param terminated whether a Terminating Descriptor or an unrecorded sector ended the sequence
@Clause("ECMA-167 3/8.4.3")
public record VolumeDescriptors(
        @Nullable PrimaryVolumeDescriptor primary,
        @Nullable ImplementationUseVolumeDescriptor description,
        @Nullable LogicalVolumeDescriptor logicalVolume,
        List<PartitionDescriptor> partitions,
        @Nullable UnallocatedSpaceDescriptor unallocated,
        boolean terminated) {

    /// Whether files can be found by these descriptors.
    boolean lead() {
        return logicalVolume != null && !logicalVolume.maps().isEmpty() && !partitions.isEmpty();
    }

    /// Whether nothing is missing that readers look for.
    boolean areComplete() {
        return lead() && primary != null;
    }

    Optional<PartitionDescriptor> partition(int number) {
        return partitions.stream().filter(p -> p.number() == number).findFirst();
    }
}
