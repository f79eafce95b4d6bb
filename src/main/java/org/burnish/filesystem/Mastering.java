package org.burnish.filesystem;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.boot.BootPlan;
import org.burnish.filesystem.iso9660.DCharacterNaming;
import org.burnish.filesystem.iso9660.DescriptorRegion;
import org.burnish.filesystem.iso9660.DescriptorTexts;
import org.burnish.filesystem.iso9660.EnhancedNaming;
import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.iso9660.HierarchyLimits;
import org.burnish.filesystem.iso9660.HierarchyPlanner;
import org.burnish.filesystem.iso9660.HierarchyRegions;
import org.burnish.filesystem.iso9660.RecordDefaults;
import org.burnish.filesystem.iso9660.SetTerminator;
import org.burnish.filesystem.iso9660.SystemUse;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.joliet.Joliet;
import org.burnish.filesystem.joliet.JolietNaming;
import org.burnish.filesystem.rockridge.LinkCounts;
import org.burnish.filesystem.rockridge.RelocationDirectory;
import org.burnish.filesystem.rockridge.RockRidgeExtension;
import org.burnish.filesystem.udf.UdfOptions;
import org.burnish.filesystem.udf.VolumeRegions;
import org.burnish.filesystem.video.VideoDisc;
import org.burnish.job.Progress;
import org.burnish.layout.Anchor;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.LayoutException;
import org.burnish.layout.NamingRules;
import org.burnish.layout.PlannedImage;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.Region;
import org.burnish.layout.TreePlanner;
import org.burnish.layout.ZeroRegion;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// Turns a tree into the layout of an image: each file system contributes a descriptor, path tables and
/// directories over one shared list of contents.
public final class Mastering {
    private static final int BLOCK = 2048;
    private static final int FINDINGS_PER_RULE = 50;
    /// From 4 GiB on, a file has several sections in ISO 9660.
    private static final long LARGEST_SMALL_FILE = 0xFFFF_FFFFL;

    private final MasteringOptions options;
    private final FindingList findings = new FindingList(FINDINGS_PER_RULE);
    private final PlannedTree tree;
    private final RecordDefaults defaults;
    private final Map<FileSystem, Hierarchy> hierarchies = new EnumMap<>(FileSystem.class);
    private final List<HierarchyRegions> parts = new ArrayList<>();
    private final @Nullable VideoDisc video;
    private final @Nullable BootPlan boot;
    private @Nullable VolumeRegions udf;

    private Mastering(Directory root, MasteringOptions options, Progress progress) throws IOException {
        this.options = options;
        OffsetDateTime date = options.date();
        this.defaults = new RecordDefaults(date == null ? null : date.toInstant(), new ZeroRegion("start of the files", 0));
        Set<FileSystem> trees = EnumSet.copyOf(options.fileSystems());
        trees.remove(FileSystem.ROCK_RIDGE);
        if (options.udfForLargeFiles()) {
            trees.add(FileSystem.UDF);
        }
        this.video = options.video() == null ? null : options.video().disc(root);
        this.tree = new TreePlanner(BLOCK, trees, hidden(), options.weights(), findings)
                .plan(BootPlan.withCatalogue(video == null ? root : video.root(), options.boot()), progress);
        if (!options.boot().isNone() && !has(FileSystem.ISO9660)) {
            throw new LayoutException("a disc starts a computer only from ISO 9660, so UDF cannot stand alone");
        }
        this.boot = options.boot().isNone() ? null : BootPlan.of(options.boot(), tree);
        SumListPatch.put(options.sumLists(), tree);
    }

    /// Plans the image of a tree; nothing of the files' content is read.
    ///
    /// @throws org.burnish.layout.LayoutException when the tree does not fit the file systems
    /// @throws IOException when a directory of the tree cannot be listed
    public static MasteredImage plan(Directory root, MasteringOptions options, Progress progress) throws IOException {
        return new Mastering(root, options, progress).plan(progress);
    }

    private MasteredImage plan(Progress progress) throws IOException {
        if (has(FileSystem.ISO9660)) {
            HierarchyLimits.requireFiles(tree, options.isoLevel());
            addPrimary();
        }
        progress.checkpoint();
        if (has(FileSystem.JOLIET)) {
            NamingRules names = new JolietNaming(options.jolietLong() ? JolietNaming.LONG : JolietNaming.STANDARD);
            add(planner(FileSystem.JOLIET, names).plan(), Joliet.KIND, SystemUse.NONE_ANYWHERE);
        }
        progress.checkpoint();
        if (has(FileSystem.ISO9660_1999)) {
            add(planner(FileSystem.ISO9660_1999, new EnhancedNaming()).plan(), HierarchyRegions.Kind.ENHANCED, SystemUse.NONE_ANYWHERE);
        }
        if (has(FileSystem.UDF) || options.udfForLargeFiles() && hasLargeFile()) {
            addUdf();
        }
        Layout layout = place();
        HierarchyLimits.requireBlocks(layout.blockCount());
        return new MasteredImage(new PlannedImage(layout), hierarchies, udf == null ? null : udf.names(), findings);
    }

    private boolean hasLargeFile() {
        boolean large = tree.contents().stream().anyMatch(content -> content.content().length() > LARGEST_SMALL_FILE);
        if (large) {
            findings.add(new Finding(Severity.WARNING, "udf-added", -1, "image", "a file has 4 GiB or more, so UDF stands beside the other"
                    + " file systems: some systems read such files only there", ""));
        }
        return large;
    }

    private void addUdf() {
        OffsetDateTime date = options.date() == null ? options.description().created() : options.date();
        boolean embedding = !has(FileSystem.ISO9660) && video == null;
        udf = new VolumeRegions(tree, new UdfOptions(options.udfRevision(), embedding, options.description(),
                date == null ? Instant.EPOCH : date.toInstant(), video == null ? Set.of() : video.clips(tree)),
                options.continuation() == null ? null : options.continuation().udf(), findings);
    }

    private boolean has(FileSystem fileSystem) {
        return options.fileSystems().contains(fileSystem);
    }

    /// Rock Ridge has no tree of its own: what is hidden from it is hidden from the one that it extends. UDF that
    /// nobody asked for has what ISO 9660 has.
    private @Nullable BiPredicate<FileSystem, String> hidden() {
        BiPredicate<FileSystem, String> hidden = options.hidden();
        if (hidden == null) {
            return null;
        }
        return (fileSystem, path) -> hidden.test(fileSystem, path)
                || fileSystem == FileSystem.ISO9660 && has(FileSystem.ROCK_RIDGE) && hidden.test(FileSystem.ROCK_RIDGE, path)
                || fileSystem == FileSystem.UDF && !has(FileSystem.UDF) && hidden.test(FileSystem.ISO9660, path);
    }

    private HierarchyPlanner planner(FileSystem fileSystem, NamingRules names) {
        boolean rockRidge = has(FileSystem.ROCK_RIDGE);
        return new HierarchyPlanner(fileSystem, names, rockRidge && fileSystem == FileSystem.ISO9660,
                rockRidge ? Severity.NOTE : Severity.WARNING, tree, findings);
    }

    private void addPrimary() {
        boolean rockRidge = has(FileSystem.ROCK_RIDGE);
        boolean relocate = rockRidge && options.deepDirectories() == DeepDirectories.RELOCATE;
        HierarchyPlanner planner = planner(FileSystem.ISO9660, new DCharacterNaming(options.isoLevel()));
        Hierarchy hierarchy = relocate ? planner.plan(RelocationDirectory.of(tree)) : planner.plan();
        HierarchyLimits.report(hierarchy, rockRidge, findings);
        SystemUse.Extension extension = rockRidge ? new RockRidgeExtension(LinkCounts.of(hierarchy, tree)) : SystemUse.NONE_ANYWHERE;
        add(hierarchy, HierarchyRegions.Kind.PRIMARY, extension);
    }

    private void add(Hierarchy hierarchy, HierarchyRegions.Kind kind, SystemUse.Extension extension) {
        hierarchies.put(hierarchy.fileSystem(), hierarchy);
        DescriptorTexts texts = new DescriptorTexts(hierarchy, kind, findings);
        parts.add(new HierarchyRegions(hierarchy, kind, texts.fitted(options.description(), options.date()), extension, defaults));
    }

    private Layout place() throws IOException {
        LayoutBuilder builder = new LayoutBuilder(BLOCK);
        addStart(builder);
        if (udf != null) {
            udf.addRecognition(builder);
            udf.addStructures(builder, options.continuation() == null ? 0 : options.continuation().start());
        }
        if (boot != null) {
            boot.addCatalogue(builder);
        }
        if (tree.contents().isEmpty()) {
            builder.add(defaults.emptyFiles());
        }
        for (HierarchyRegions part : parts) {
            part.addPathTables(builder);
        }
        for (HierarchyRegions part : parts) {
            part.addDirectories(builder);
        }
        if (!tree.contents().isEmpty()) {
            builder.add(defaults.emptyFiles());
        }
        addContents(builder);
        return addEnd(builder);
    }

    private void addContents(LayoutBuilder builder) throws IOException {
        if (video != null) {
            for (VideoDisc.Placed placed : video.places(tree, findings)) {
                builder.add(placed.region(), new Anchor.Next(placed.alignment()));
            }
            return;
        }
        for (ContentRegion content : tree.contents()) {
            long block = place(content.content());
            if (block >= 0) {
                builder.keep(content, block);
            } else if (udf == null || udf.needsBlocks(content)) {
                builder.add(content, options.alignment().anchor(content.content()));
            }
        }
    }

    /// Where a content lies already, or a negative number.
    private long place(Content content) {
        return options.continuation() == null ? -1 : options.continuation().places().applyAsLong(content);
    }

    private void addStart(LayoutBuilder builder) throws LayoutException {
        Continuation old = options.continuation();
        if (old == null) {
            builder.add(boot == null ? new ZeroRegion("system area", VolumeDescriptor.FIRST_BLOCK) : boot.systemArea());
            descriptors(0).forEach(builder::add);
            return;
        }
        if (boot != null && boot.hasSystemArea()) {
            builder.add(boot.systemArea());
        }
        List<Region> head = descriptors(0);
        int wanted = head.size() + (udf == null ? 0 : VolumeRegions.recognitionBlocks());
        if (wanted > old.room()) {
            throw new LayoutException("at the image's start there is room for " + old.room() + " volume descriptors, but there would be "
                    + wanted);
        }
        for (int i = 0; i < head.size(); i++) {
            builder.add(head.get(i), new Anchor.At((long) VolumeDescriptor.FIRST_BLOCK + i));
        }
        if (udf != null) {
            udf.addHead(builder, VolumeDescriptor.FIRST_BLOCK + (long) head.size());
        }
        old.addStart(builder, udf);
        descriptors(old.start()).forEach(builder::add);
    }

    /// @param start first block of the session that they stand in
    private List<Region> descriptors(long start) {
        List<Region> descriptors = new ArrayList<>();
        for (HierarchyRegions part : parts) {
            descriptors.add(part.descriptor(start));
            if (boot != null && part == parts.getFirst()) {
                boot.bootRecord().ifPresent(descriptors::add);
            }
        }
        if (!parts.isEmpty()) {
            descriptors.add(new DescriptorRegion("volume descriptor set terminator", layout -> new SetTerminator()));
        }
        return descriptors;
    }

    private Layout addEnd(LayoutBuilder builder) {
        if (boot != null) {
            boot.addImages(builder, this::place);
        }
        if (udf == null) {
            builder.add(new ZeroRegion("padding", options.padding()));
        } else {
            // What UDF has at the end leaves more room than padding does.
            udf.addCopies(builder);
        }
        if (boot != null) {
            boot.addEnd(builder, udf == null ? 0 : 1);
        }
        return builder.build(boot == null ? 1 : boot.endAlignment());
    }
}
