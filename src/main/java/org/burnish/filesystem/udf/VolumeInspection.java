package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.udf.VolumeVisitor.Run;
import org.burnish.job.Progress;
import org.jspecify.annotations.Nullable;

/// Everything that a volume consists of, shown to a visitor for those who check it.
@Clause("UDF 2")
public final class VolumeInspection {
    private static final int RECOGNITION_SLOTS = 64;
    private static final int MOST_BITMAP_BYTES = 1 << 28;

    private final UdfReader.Opened opened;
    private final Sectors sectors;
    private final long sessionPosition;
    private final Findings findings;

    private VolumeInspection(UdfReader.Opened opened, long sessionPosition, Findings findings) {
        this.opened = opened;
        this.sectors = opened.volume().sectors();
        this.sessionPosition = sessionPosition;
        this.findings = findings;
    }

    /// Opens the volume of a session for inspection; empty when no anchor is there.
    public static Optional<VolumeInspection> open(BlockSource source, long sessionPosition, Findings findings) throws IOException {
        return UdfReader.openAll(source, sessionPosition, findings).map(o -> new VolumeInspection(o, sessionPosition, findings));
    }

    public UdfVolume volume() {
        return opened.view();
    }

    /// The sectors where anchors were found.
    public List<Long> anchorSectors() {
        return opened.anchors().list().stream().map(Anchors.Place::sector).toList();
    }

    /// Whether all anchors lead to the same descriptors.
    public boolean anchorsAgree() {
        return opened.anchors().list().stream().map(Anchors.Place::anchor).distinct().count() == 1;
    }

    /// The descriptors of the reserve sequence of the first anchor.
    public VolumeDescriptors reserve() {
        ExtentDescriptor extent = opened.anchors().list().getFirst().anchor().reserve();
        return new VolumeSequenceReader(sectors, "reserve volume descriptor sequence", findings).read(extent);
    }

    /// The standards that the volume recognition sequence names, such as `NSR02`.
    public List<String> standards() throws IOException {
        List<String> standards = new ArrayList<>();
        for (int slot = 0; slot < RECOGNITION_SLOTS; slot++) {
            String identifier = identifierAt(recognition(slot));
            if (identifier == null) {
                break;
            }
            if (identifier.startsWith("NSR")) {
                standards.add(identifier);
            }
        }
        return standards;
    }

    private long recognition(int slot) {
        int spacing = Math.max(VolumeStructureDescriptor.LENGTH, sectors.size());
        return sessionPosition + VolumeStructureDescriptor.FIRST_POSITION + (long) slot * spacing;
    }

    private @Nullable String identifierAt(long position) throws IOException {
        if (position > sectors.source().length() - VolumeStructureDescriptor.LENGTH) {
            return null;
        }
        byte[] bytes = new byte[VolumeStructureDescriptor.LENGTH];
        sectors.source().readBytes(position, ByteBuffer.wrap(bytes));
        String identifier = VolumeStructureDescriptor.identifierIn(bytes);
        return identifier.matches("[A-Z0-9]{5}") ? identifier : null;
    }

    /// Shows structures, then directories and files.
    public void run(VolumeVisitor visitor, Progress progress) throws IOException {
        structures(visitor);
        for (PartitionDescriptor partition : opened.view().descriptors().partitions()) {
            free(partition, visitor);
        }
        VolumeWalk walk = new VolumeWalk(opened.volume(), visitor);
        walk.run(opened.view().fileSet().root().location(), progress::checkpoint);
        if (opened.view().fileSet().systemStreams().length() > 0) {
            walk.streams(opened.view().fileSet().systemStreams().location(), "system streams", visitor::reserved);
        }
    }

    /// Shows the structures alone that the volume consists of, without its directories and files.
    public void structures(VolumeVisitor visitor) throws IOException {
        recognition(visitor);
        for (Anchors.Place place : opened.anchors().list()) {
            visitor.structure("anchor", run(place.sector(), 1));
            visitor.reserved("volume descriptors", run(place.anchor().main()));
            visitor.reserved("volume descriptors", run(place.anchor().reserve()));
        }
        LogicalVolumeDescriptor logicalVolume = opened.view().descriptors().logicalVolume();
        if (logicalVolume != null) {
            visitor.reserved("volume integrity", run(logicalVolume.integrity()));
            located(logicalVolume.fileSet(), "file set", visitor);
            for (int i = 0; i < logicalVolume.maps().size(); i++) {
                map(logicalVolume.maps().get(i), i, visitor);
            }
        }
    }

    /// Shows what is in the directory with this file entry, and nothing below.
    public void directory(BlockAddress icb, VolumeVisitor visitor) throws IOException {
        new VolumeWalk(opened.volume(), visitor).only(icb);
    }

    /// The root directory's file entry.
    public BlockAddress root() {
        return opened.view().fileSet().root().location();
    }

    /// Where the root directory's file entry stands, or -1 when it lies outside the image.
    public long rootPosition() {
        try {
            return sectors.position(opened.volume().locate(opened.view().fileSet().root().location(), 1).first());
        } catch (IOException _) {
            return -1;
        }
    }

    /// Where the directories differ from their mirror; empty when they do not.
    public Optional<MirrorComparison> mirror() throws IOException {
        return MirrorComparison.of(opened.volume());
    }

    private void recognition(VolumeVisitor visitor) throws IOException {
        for (int slot = 0; slot < RECOGNITION_SLOTS; slot++) {
            String identifier = identifierAt(recognition(slot));
            if (identifier == null) {
                return;
            }
            if (!identifier.equals("CD001")) {
                visitor.structure("recognition", new Run(recognition(slot), VolumeStructureDescriptor.LENGTH));
            }
        }
    }

    private Run run(ExtentDescriptor extent) {
        return new Run(sectors.position(extent.location()), extent.length());
    }

    private Run run(long sector, long count) {
        return new Run(sectors.position(sector), count * sectors.size());
    }

    private void located(AllocationDescriptor extent, String what, VolumeVisitor visitor) {
        try {
            long blocks = Math.max(1, (extent.length() + sectors.size() - 1) / sectors.size());
            Extent found = opened.volume().locate(extent.location(), blocks);
            visitor.reserved(what, run(found.first(), found.count()));
        } catch (IOException _) {
            // Reported when it was read.
        }
    }

    private void map(PartitionMap map, int reference, VolumeVisitor visitor) {
        if (map instanceof SparablePartitionMap sparable) {
            sparable.tables().forEach(sector -> visitor.reserved("sparing table", new Run(sectors.position(sector), sparable.tableSize())));
        } else if (map instanceof MetadataPartitionMap metadata) {
            file(metadata.mainFile(), "metadata file", visitor);
            file(metadata.mirrorFile(), "metadata mirror file", visitor);
            if (metadata.bitmapFile() != MetadataPartitionMap.NO_BITMAP) {
                file(metadata.bitmapFile(), "metadata bitmap file", visitor);
            }
        } else if (map instanceof VirtualPartitionMap && reference > 0) {
            // The table's entry is the last thing on the disc; all before it belongs to older states of the volume.
            visitor.reserved("earlier states of the disc", new Run(sessionPosition, sectors.source().length() - sessionPosition));
        }
    }

    /// The entry of a file that is in no directory, and its blocks.
    private void file(long block, String what, VolumeVisitor visitor) {
        BlockAddress icb = new BlockAddress(block, 0);
        located(AllocationDescriptor.recorded(1, icb), what, visitor);
        try {
            FileEntry entry = new IcbReader(opened.volume()).read(icb, what);
            for (AllocationDescriptor extent : new AllocationReader(opened.volume(), what).read(entry, 0).extents()) {
                located(extent, what, visitor);
            }
        } catch (IOException _) {
            // Reported when the partition was opened.
        }
    }

    /// What a partition's bitmap says is free.
    private void free(PartitionDescriptor partition, VolumeVisitor visitor) {
        AllocationDescriptor bitmap = partition.space().unallocatedBitmap();
        long sector = partition.firstSector() + bitmap.location().block();
        if (bitmap.length() == 0 || bitmap.length() > MOST_BITMAP_BYTES) {
            return;
        }
        try {
            TaggedBlock block = TaggedBlock.read(sectors, sector);
            if (!block.is(SpaceBitmapDescriptor.TAG)) {
                return;
            }
            visitor.reserved("space bitmap", new Run(sectors.position(sector), bitmap.length()));
            byte[] bytes = sectors.readBytes(sector, (int) bitmap.length());
            ByteReader in = ByteReader.of(bytes).skip(DescriptorTag.LENGTH);
            SpaceBitmapDescriptor header = SpaceBitmapDescriptor.readBody(in);
            runs(in.bytes(in.remaining()), Math.min(header.bits(), partition.sectors()), partition.firstSector(), visitor);
        } catch (IOException e) {
            findings.add(new Finding(Severity.ERROR, "udf-space-bitmap", sectors.position(sector),
                    "space bitmap", "cannot be read: " + e.getMessage(), "ECMA-167 4/14.12"));
        }
    }

    private void runs(byte[] bits, long count, long firstSector, VolumeVisitor visitor) {
        long start = -1;
        long end = Math.min(count, bits.length * 8L);
        for (long i = 0; i <= end; i++) {
            boolean free = i < end && (bits[(int) (i / 8)] >> i % 8 & 1) != 0;
            if (free && start < 0) {
                start = i;
            } else if (!free && start >= 0) {
                visitor.free(run(firstSector + start, i - start));
                start = -1;
            }
        }
    }
}
