package org.burnish.filesystem.iso9660;

import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.iso9660.HierarchyDescriptor.PathTableLocations;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.Region;
import org.burnish.tree.VolumeDescription;

/// All regions of one hierarchy: its descriptor, path tables, directories and what continues their records.
public final class HierarchyRegions {
    private static final int BLOCK = 2048;

    private final Hierarchy hierarchy;
    private final Kind kind;
    private final VolumeDescription description;
    private final PathTableRegion typeL;
    private final PathTableRegion typeM;
    private final List<Region> directories = new ArrayList<>();

    /// What sort of descriptor leads to a hierarchy.
    ///
    /// @param escapeSequences 32 bytes
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Kind(String name, int type, int version, byte[] escapeSequences) {
        public static final Kind PRIMARY = new Kind("Primary Volume Descriptor", HierarchyDescriptor.PRIMARY, 1, new byte[32]);
        public static final Kind ENHANCED = new Kind("Enhanced Volume Descriptor", HierarchyDescriptor.SUPPLEMENTARY,
                HierarchyDescriptor.ENHANCED_VERSION, new byte[32]);

        /// Whether texts and identifiers have two bytes for each character.
        boolean isUnicode() {
            return escapeSequences[0] != 0;
        }
    }

    public HierarchyRegions(
            Hierarchy hierarchy, Kind kind, VolumeDescription description, SystemUse.Extension extension, RecordDefaults defaults) {
        this.hierarchy = hierarchy;
        this.kind = kind;
        this.description = description;
        this.typeL = new PathTableRegion(hierarchy, PathTableRecord.ByteOrder.L);
        this.typeM = new PathTableRegion(hierarchy, PathTableRecord.ByteOrder.M);
        for (HierarchyDirectory directory : hierarchy.inRecordingOrder()) {
            SystemUse systemUse = extension.of(hierarchy, directory);
            DirectoryRegion region = new DirectoryRegion(hierarchy, directory, systemUse, defaults);
            directory.place(region);
            directories.add(region);
            Region continuation = systemUse.continuation();
            if (continuation != null) {
                directories.add(continuation);
            }
        }
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /// The descriptor, to be placed among the others.
    public Region descriptor() {
        return descriptor(0);
    }

    /// The descriptor of a session, whose size counts from the session's start.
    ///
    /// @param start number of the session's first block
    public Region descriptor(long start) {
        return new DescriptorRegion(kind.name, layout -> descriptor(layout, start));
    }

    public void addPathTables(LayoutBuilder builder) {
        builder.add(typeL).add(typeM);
    }

    public void addDirectories(LayoutBuilder builder) {
        directories.forEach(builder::add);
    }

    private HierarchyDescriptor descriptor(Layout layout, long start) {
        PathTableLocations tables = new PathTableLocations(layout.firstBlockOf(typeL), 0, layout.firstBlockOf(typeM), 0);
        DirectoryRecord root = hierarchy.root().region().rootRecord(layout);
        return new HierarchyDescriptor(kind.type, kind.version, 0, kind.escapeSequences, layout.blockCount() - start, 1, 1, BLOCK,
                typeL.length(), tables, root, description, kind.version, new byte[512]);
    }
}
