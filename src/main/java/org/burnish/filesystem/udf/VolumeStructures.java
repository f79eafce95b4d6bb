package org.burnish.filesystem.udf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Space;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Totals;
import org.burnish.filesystem.udf.PartitionDescriptor.SpaceSets;
import org.burnish.tree.VolumeDescription;

/// Makes the descriptors of a volume that nobody adds to: one partition, all of it in use.
@Clause("UDF 2.2, 2.3.2")
final class VolumeStructures {
    private static final int BLOCK = FileAllocation.BLOCK;
    private static final int PARTITION = 0;
    private static final int LEVEL = 2;
    private static final int LARGEST_LEVEL = 3;
    /// Extents of the metadata file start on, and have, multiples of so many blocks.
    static final int METADATA_UNIT = 32;

    private final UdfOptions options;
    private final FileSetPlan plan;
    private final Revision revision;
    private final EntityIdentifier domain;

    VolumeStructures(UdfOptions options, FileSetPlan plan) {
        this.options = options;
        this.plan = plan;
        this.revision = options.revision();
        this.domain = EntityIdentifier.domain(revision, 0);
    }

    /// Names are not empty: some systems would not mount the volume.
    private String name() {
        String name = options.description().volumeIdentifier();
        return name.isEmpty() ? "UNNAMED" : name;
    }

    /// The volume descriptors in the order in which they are recorded.
    List<Descriptor> sequence(VolumePlaces places) {
        return List.of(primary(), description(), partition(places), logicalVolume(places),
                new UnallocatedSpaceDescriptor(4, List.of()), new TerminatingDescriptor());
    }

    private Descriptor primary() {
        return new PrimaryVolumeDescriptor(0, 0, name(), 1, 1, LEVEL, LARGEST_LEVEL, volumeSet(), EntityIdentifier.NONE,
                options.date(), EntityIdentifier.BURNISH);
    }

    /// Starts with 16 characters that differ from volume to volume: the time, and something of the content, so
    /// that the same tree gives the same volume.
    @Clause("UDF 2.2.2.5")
    private String volumeSet() {
        VolumeDescription description = options.description();
        long time = options.date().getEpochSecond();
        int content = 31 * (31 * name().hashCode() + plan.blocks()) + Long.hashCode(plan.nextUniqueId());
        String given = description.volumeSetIdentifier();
        return "%08x%08x%s".formatted((int) time, content, given.isEmpty() ? name() : given);
    }

    private Descriptor description() {
        VolumeDescription texts = options.description();
        return new ImplementationUseVolumeDescriptor(1, EntityIdentifier.udf(EntityIdentifier.VOLUME_DATA, revision),
                name(), texts.publisher(), texts.preparer(), texts.application());
    }

    private Descriptor partition(VolumePlaces places) {
        return new PartitionDescriptor(2, PartitionDescriptor.ALLOCATED, PARTITION,
                new EntityIdentifier(0, "+" + revision.standard(), EntityIdentifier.NONE.suffix()), SpaceSets.NONE,
                PartitionDescriptor.READ_ONLY, places.partition().first(), places.partition().count());
    }

    private Descriptor logicalVolume(VolumePlaces places) {
        List<PartitionMap> maps = new ArrayList<>(List.of(new PhysicalPartitionMap(PARTITION)));
        BlockAddress fileSet = new BlockAddress(places.inPartition(places.fileSet().first()), 0);
        if (revision.hasMetadataPartition()) {
            fileSet = new BlockAddress(0, maps.size());
            maps.add(new MetadataPartitionMap(EntityIdentifier.udf(EntityIdentifier.METADATA_PARTITION, revision), PARTITION,
                    places.inPartition(places.metadataFile()), places.inPartition(places.mirrorFile()), MetadataPartitionMap.NO_BITMAP,
                    METADATA_UNIT, METADATA_UNIT, true));
        }
        return new LogicalVolumeDescriptor(3, name(), BLOCK, domain, AllocationDescriptor.recorded(2 * BLOCK, fileSet),
                VolumePlaces.descriptor(places.integrity()), List.copyOf(maps));
    }

    /// Says that the volume is in order and full.
    Descriptor integrity(VolumePlaces places) {
        List<Space> spaces = new ArrayList<>(List.of(new Space(0, places.partition().count())));
        if (revision.hasMetadataPartition()) {
            spaces.add(new Space(0, places.fileSet().count()));
        }
        Totals totals = new Totals(plan.fileCount(), plan.directoryCount(), revision.minimumRead(), revision.number(), revision.number());
        return new LogicalVolumeIntegrityDescriptor(options.date(), true, ExtentDescriptor.NONE, plan.nextUniqueId(), List.copyOf(spaces), totals);
    }

    Descriptor fileSet(FileSetAddresses addresses) {
        VolumeDescription texts = options.description();
        AllocationDescriptor root = addresses.icb(plan.folders().getFirst().firstBlock(), 0);
        return new FileSetDescriptor(options.date(), 0, name(), name(), texts.copyrightFile(), texts.abstractFile(), root, domain,
                AllocationDescriptor.NONE, AllocationDescriptor.NONE);
    }

    /// The entry of the file, or of its mirror, that all other entries stand in.
    ///
    /// @param blocks of the file, in sectors of the volume
    @Clause("UDF 2.2.13")
    Descriptor metadataFile(int fileType, Extent blocks, VolumePlaces places) {
        long length = blocks.count() * BLOCK;
        BlockAddress first = new BlockAddress(places.inPartition(blocks.first()), 0);
        int room = BLOCK - FileEntry.EXTENDED_FIXED_LENGTH;
        byte[] allocation = new FileAllocation(first, length, IcbTag.Form.SHORT, room, BlockAddress.NONE).descriptors(0);
        Instant date = options.date();
        return new FileEntry(true, IcbTag.of(fileType, IcbTag.Form.SHORT, 0), FileEntry.NOBODY, FileEntry.NOBODY, 0, 0, length, length,
                blocks.count(), date, date, date, date, AllocationDescriptor.NONE, AllocationDescriptor.NONE, 0, new byte[0], allocation);
    }
}
