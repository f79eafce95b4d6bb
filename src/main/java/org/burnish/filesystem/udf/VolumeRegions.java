package org.burnish.filesystem.udf;

import java.util.List;
import java.util.function.Function;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Findings;
import org.burnish.layout.Anchor;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.Region;
import org.burnish.layout.ZeroRegion;
import org.jspecify.annotations.Nullable;

/// All regions of a UDF volume, alone or on the files of other file systems: descriptors at the start, the
/// file set before the files, and at the end second copies of what everything depends on.
@Clause("ECMA-167 3/8.4; UDF 2.2")
public final class VolumeRegions {
    private static final int ANCHOR = AnchorVolumeDescriptorPointer.FIRST_SECTOR;
    private static final int SEQUENCE = 16;
    private static final int INTEGRITY = 2;

    private final EntryFormat format;
    private final FileSetPlan plan;
    private final VolumeStructures structures;
    private final Revision revision;
    private final int unit;
    private final Region recognition;
    private final Region mainSequence;
    private final Region reserveSequence;
    private final Region integrity;
    private final Region partitionStart = new ZeroRegion("start of the UDF partition", 0);
    private final @Nullable OlderVolume older;
    private final Region partitionEnd = new ZeroRegion("end of the UDF partition", 0);
    private final Region fileSet;
    private final Region mirror;
    private final Region metadataFile;
    private final Region mirrorFile;

    /// Plans the volume of a tree.
    ///
    /// @param older the volume of the image that it becomes a session of, or null when it stands alone
    public VolumeRegions(PlannedTree tree, UdfOptions options, @Nullable OlderVolume older, Findings findings) {
        this.older = older;
        this.revision = options.revision();
        this.unit = revision.hasMetadataPartition() ? VolumeStructures.METADATA_UNIT : 1;
        this.format = new EntryFormat(options);
        this.plan = new FileSetPlanner(tree, format, findings).plan();
        this.structures = new VolumeStructures(options, plan);
        this.recognition = new RecognitionRegion(revision);
        this.mainSequence = descriptors("UDF volume descriptors", SEQUENCE, structures::sequence);
        this.reserveSequence = descriptors("copy of the UDF volume descriptors", SEQUENCE, structures::sequence);
        this.integrity = descriptors("UDF volume integrity", INTEGRITY, p -> List.of(structures.integrity(p), new TerminatingDescriptor()));
        this.fileSet = new FileSetRegion("UDF directories", plan, format, this, unit);
        this.mirror = new FileSetRegion("copy of the UDF directories", plan, format, this, unit);
        this.metadataFile = inPartition("UDF metadata file", p -> structures.metadataFile(IcbTag.METADATA, p.fileSet(), p));
        this.mirrorFile = inPartition("UDF metadata mirror file", p -> structures.metadataFile(IcbTag.METADATA_MIRROR, p.mirror(), p));
    }

    private Region descriptors(String name, int blocks, Function<VolumePlaces, List<Descriptor>> content) {
        return new DescriptorsRegion(name, blocks, revision, layout -> content.apply(places(layout)), _ -> 0L);
    }

    private Region inPartition(String name, Function<VolumePlaces, Descriptor> content) {
        return new DescriptorsRegion(name, 1, revision, layout -> List.of(content.apply(places(layout))),
                layout -> layout.firstBlockOf(partitionStart));
    }

    private Region anchor() {
        return descriptors("UDF anchor", 1, p -> List.of(new AnchorVolumeDescriptorPointer(
                VolumePlaces.descriptor(p.main()), VolumePlaces.descriptor(p.reserve()))));
    }

    /// Whether a file's bytes need blocks of their own and do not stand in its file entry.
    public boolean needsBlocks(ContentRegion content) {
        return !format.isEmbedded(content);
    }

    /// The way from the original names to those in the volume.
    public VolumeNames names() {
        return new VolumeNames(plan);
    }

    /// Adds what says that UDF is there, which stands right behind the descriptors of other file systems.
    public void addRecognition(LayoutBuilder builder) {
        builder.add(recognition);
    }

    /// How many blocks [#addRecognition] takes.
    public static int recognitionBlocks() {
        return RecognitionRegion.BLOCKS;
    }

    /// Adds what makes readers that know no sessions find this volume at the start of an image that it is added to.
    ///
    /// @param behind the block behind the descriptors of other file systems there
    public void addHead(LayoutBuilder builder, long behind) {
        builder.add(new RecognitionRegion(revision), new Anchor.At(behind)).add(anchor(), new Anchor.At(ANCHOR));
    }

    /// Adds what leads to the old volume, for those who know that its session is said to start at a block.
    public void addOlder(LayoutBuilder builder, long session) {
        if (older != null) {
            builder.add(new DescriptorsRegion("anchor of the older UDF volume", 1, revision, _ -> List.of(older.anchor()), _ -> 0L),
                    new Anchor.At(session + ANCHOR));
        }
    }

    /// Adds what leads to the files, up to the directories. Everything that the volume uses follows it, but for what is in
    /// the older volume that it continues.
    ///
    /// @param session first block of the session
    public void addStructures(LayoutBuilder builder, long session) {
        builder.add(mainSequence, new Anchor.Next(SEQUENCE)).add(integrity).add(anchor(), new Anchor.At(session + ANCHOR));
        if (older == null) {
            builder.add(partitionStart, new Anchor.Next(unit));
        } else {
            builder.keep(partitionStart, older.partitionStart());
        }
        if (revision.hasMetadataPartition()) {
            builder.add(metadataFile);
        }
        builder.add(fileSet, new Anchor.Next(unit));
        plan.longLinks().values().forEach(builder::add);
    }

    /// Adds the copies behind the files, at the end of the image.
    public void addCopies(LayoutBuilder builder) {
        if (revision.hasMetadataPartition()) {
            builder.add(mirror, new Anchor.Next(unit)).add(mirrorFile);
        }
        builder.add(partitionEnd);
        builder.add(anchor(), new Anchor.FromEnd(ANCHOR + 1L)).add(reserveSequence, new Anchor.FromEnd(ANCHOR));
        builder.add(anchor(), new Anchor.FromEnd(1));
    }

    private VolumePlaces places(Layout layout) {
        long start = layout.firstBlockOf(partitionStart);
        boolean metadata = revision.hasMetadataPartition();
        return new VolumePlaces(
                new Extent(start, layout.firstBlockOf(partitionEnd) - start),
                layout.extentOf(mainSequence), layout.extentOf(reserveSequence), layout.extentOf(integrity), layout.extentOf(fileSet),
                metadata ? layout.extentOf(mirror) : new Extent(0, 0),
                metadata ? layout.firstBlockOf(metadataFile) : 0,
                metadata ? layout.firstBlockOf(mirrorFile) : 0);
    }

    FileSetAddresses addresses(Layout layout) {
        long start = layout.firstBlockOf(partitionStart);
        return revision.hasMetadataPartition()
                ? new FileSetAddresses(layout, start, 0, 1)
                : new FileSetAddresses(layout, start, layout.firstBlockOf(fileSet) - start, 0);
    }

    Descriptor fileSetDescriptor(Layout layout) {
        return structures.fileSet(addresses(layout));
    }
}
