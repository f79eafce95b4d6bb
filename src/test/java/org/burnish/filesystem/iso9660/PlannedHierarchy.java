package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;
import org.burnish.job.Progress;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.Region;
import org.burnish.layout.TreePlanner;
import org.burnish.layout.ZeroRegion;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.VolumeDescription;

/// The hierarchy of a small tree, laid out from block 20 on, for tests.
final class PlannedHierarchy {
    final FindingList findings = new FindingList(100);
    final Hierarchy hierarchy;
    final HierarchyRegions regions;
    final Layout layout;
    final Region emptyFiles = new ZeroRegion("start of the files", 0);

    PlannedHierarchy(TreeBuilder tree) throws IOException {
        this(tree.build());
    }

    PlannedHierarchy(Directory root) throws IOException {
        PlannedTree tree = new TreePlanner(2048, EnumSet.of(FileSystem.ISO9660), null, null, findings).plan(root, Progress.NONE);
        hierarchy = new HierarchyPlanner(FileSystem.ISO9660, new DCharacterNaming(3), false, Severity.NOTE, tree, findings).plan();
        regions = new HierarchyRegions(hierarchy, HierarchyRegions.Kind.PRIMARY, VolumeDescription.named("TEST"), SystemUse.NONE_ANYWHERE,
                new RecordDefaults(null, emptyFiles));
        LayoutBuilder builder = new LayoutBuilder(2048).add(new ZeroRegion("before", 20));
        regions.addPathTables(builder);
        regions.addDirectories(builder);
        builder.add(emptyFiles);
        tree.contents().forEach(builder::add);
        layout = builder.build(1);
    }

    static byte[] rendered(Layout layout, Region region) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) region.blocks() * 2048);
        region.render(layout, 0, all);
        return all.array();
    }

    /// The records of a directory, in their order.
    List<DirectoryRecord> records(HierarchyDirectory directory) throws IOException {
        byte[] bytes = rendered(layout, directory.region());
        List<DirectoryRecord> records = new ArrayList<>();
        for (int block = 0; block < bytes.length; block += 2048) {
            ByteReader in = ByteReader.of(bytes).skip(block).slice(2048);
            while (in.remaining() > 0 && in.peek() != 0) {
                records.add(DirectoryRecord.read(in));
            }
        }
        return records;
    }

    static String text(DirectoryRecord record) {
        return new String(record.identifier(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
