package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;

/// A UDF volume in an image to which a session is added: the new session's partition starts where the old one does, so that
/// it has the files that stay in their places.
///
/// @param partitionStart first sector of the partition
/// @param anchor that leads to the old volume from the image's start
/// @param recognition how many blocks behind the other volume descriptors say that UDF is there, with an empty one behind them
@Clause("ECMA-167 3/8.4.2; UDF 2.2.3")
public record OlderVolume(long partitionStart, AnchorVolumeDescriptorPointer anchor, int recognition) {
    private static final int SECTOR = 2048;

    /// Empty when the volume is none whose anchor can lead elsewhere: of other sectors, with tables that move blocks, or
    /// without an anchor where every reader looks first.
    ///
    /// @param behind byte position behind the volume descriptors of other file systems
    /// @param session first sector of the newest session
    public static Optional<OlderVolume> of(BlockSource source, UdfVolume volume, long behind, long session) throws IOException {
        List<PartitionDescriptor> partitions = volume.descriptors().partitions();
        LogicalVolumeDescriptor logical = volume.descriptors().logicalVolume();
        boolean plain = logical != null && logical.maps().stream()
                .allMatch(map -> map instanceof PhysicalPartitionMap || map instanceof MetadataPartitionMap);
        int recognition = recognition(new Sectors(source, SECTOR), behind / SECTOR);
        Optional<AnchorVolumeDescriptorPointer> first = anchor(source, 0);
        if (volume.blockSize() != SECTOR || partitions.size() != 1 || !plain || recognition == 0 || first.isEmpty()
                || session > 0 && anchor(source, session).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OlderVolume(partitions.getFirst().firstSector(), first.get(), recognition));
    }

    private static Optional<AnchorVolumeDescriptorPointer> anchor(BlockSource source, long session) throws IOException {
        long sector = session + AnchorVolumeDescriptorPointer.FIRST_SECTOR;
        return AnchorVolumeDescriptorPointer.read(sector, ByteReader.of(new Sectors(source, SECTOR).read(sector)));
    }

    /// How many blocks have the three descriptors and the empty block, or 0 when it is not so.
    private static int recognition(Sectors sectors, long first) throws IOException {
        int count = RecognitionRegion.BLOCKS;
        for (int i = 0; i < count; i++) {
            String found = VolumeStructureDescriptor.identifierIn(sectors.read(first + i));
            boolean expected = switch (i) {
                case 0 -> found.equals(VolumeStructureDescriptor.BEGIN);
                case 1 -> found.equals(VolumeStructureDescriptor.SECOND_EDITION) || found.equals(VolumeStructureDescriptor.THIRD_EDITION);
                case 2 -> found.equals(VolumeStructureDescriptor.END);
                default -> found.equals("\0\0\0\0\0");
            };
            if (!expected) {
                return 0;
            }
        }
        return count;
    }
}
