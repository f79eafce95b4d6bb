package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Space;

/// What there is to say of a partition of a logical volume, in words.
///
/// @param kind how its blocks are found
/// @param access what may be done with it, empty when nobody says
/// @param blocks how many it has, or -1 when nobody knows
/// @param free how many of them are free, or -1 when nobody knows
public record PartitionSummary(String kind, String access, long blocks, long free) {
    private static final Space UNKNOWN =
            new Space(LogicalVolumeIntegrityDescriptor.UNKNOWN, LogicalVolumeIntegrityDescriptor.UNKNOWN);

    /// One for each partition map.
    static List<PartitionSummary> of(UdfVolume volume) {
        List<PartitionSummary> all = new ArrayList<>();
        LogicalVolumeDescriptor logicalVolume = volume.descriptors().logicalVolume();
        List<PartitionMap> maps = logicalVolume == null ? List.of() : logicalVolume.maps();
        List<Space> spaces = volume.integrity() == null ? List.of() : volume.integrity().spaces();
        for (int i = 0; i < maps.size(); i++) {
            all.add(of(maps.get(i), volume.descriptors(), i < spaces.size() ? spaces.get(i) : UNKNOWN));
        }
        return List.copyOf(all);
    }

    private static PartitionSummary of(PartitionMap map, VolumeDescriptors descriptors, Space space) {
        Optional<PartitionDescriptor> partition = descriptors.partition(map.partitionNumber());
        boolean whole = map instanceof PhysicalPartitionMap || map instanceof SparablePartitionMap;
        long blocks = whole ? partition.map(PartitionDescriptor::sectors).orElse(-1L) : known(space.size());
        return new PartitionSummary(kind(map), whole ? partition.map(p -> access(p.accessType())).orElse("") : "", blocks, known(space.free()));
    }

    private static long known(long number) {
        return number == LogicalVolumeIntegrityDescriptor.UNKNOWN ? -1 : number;
    }

    private static String kind(PartitionMap map) {
        return switch (map) {
            case PhysicalPartitionMap _ -> "physical";
            case VirtualPartitionMap _ -> "virtual";
            case SparablePartitionMap _ -> "sparable";
            case MetadataPartitionMap metadata -> metadata.duplicated() ? "metadata with a second copy" : "metadata";
            case UnknownPartitionMap _ -> "unknown";
        };
    }

    private static String access(long type) {
        return switch ((int) type) {
            case 0 -> "pseudo-overwritable";
            case PartitionDescriptor.READ_ONLY -> "read-only";
            case PartitionDescriptor.WRITE_ONCE -> "write-once";
            case PartitionDescriptor.REWRITABLE -> "rewritable";
            case PartitionDescriptor.OVERWRITABLE -> "overwritable";
            default -> "access type " + type;
        };
    }
}
