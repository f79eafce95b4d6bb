package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.Region;
import org.burnish.tree.Attributes;

/// The records of one directory. Knows for each block which record it starts with, so that any block of a
/// directory with a million records renders alone.
@Clause("ECMA-119 6.8.1")
public final class DirectoryRegion implements Region {
    private static final int BLOCK = 2048;
    /// Bytes of every file section but the last, the most that makes whole blocks.
    private static final long SECTION = 0xFFFF_F800L;

    private final Hierarchy hierarchy;
    private final HierarchyDirectory directory;
    private final SystemUse systemUse;
    private final RecordDefaults defaults;
    /// The first record of each block, and behind the last block the number of records.
    private final int[] firstRecord;
    /// Which section of its file the first record of each block is about.
    private final int[] firstSection;

    DirectoryRegion(Hierarchy hierarchy, HierarchyDirectory directory, SystemUse systemUse, RecordDefaults defaults) {
        this.hierarchy = hierarchy;
        this.directory = directory;
        this.systemUse = systemUse;
        this.defaults = defaults;
        BlockIndex index = new BlockIndex();
        for (int record = 0; record < directory.recordCount(); record++) {
            int length = DirectoryRecord.lengthOf(directory.identifierLength(record), systemUse.length(record));
            int sections = sections(record);
            for (int section = 0; section < sections; section++) {
                index.add(record, section, length);
            }
        }
        firstRecord = index.ended(directory.recordCount());
        firstSection = index.sections();
    }

    /// Finds out where the records of a directory are when none crosses the border of a block.
    private static final class BlockIndex {
        private int[] records = new int[1];
        private int[] sections = new int[1];
        private int blocks = 1;
        private int used;

        void add(int record, int section, int length) {
            if (used + length > BLOCK) {
                grow();
                records[blocks] = record;
                sections[blocks++] = section;
                used = 0;
            }
            used += length;
        }

        private void grow() {
            if (blocks == records.length) {
                records = Arrays.copyOf(records, blocks * 2);
                sections = Arrays.copyOf(sections, blocks * 2);
            }
        }

        int[] ended(int recordCount) {
            int[] ended = Arrays.copyOf(records, blocks + 1);
            ended[blocks] = recordCount;
            return ended;
        }

        int[] sections() {
            return Arrays.copyOf(sections, blocks + 1);
        }
    }

    /// How many records a file takes: one for each section.
    @Clause("ECMA-119 6.5.1")
    private int sections(int record) {
        if (record < HierarchyDirectory.FIRST_CHILD) {
            return 1;
        }
        ContentRegion content = directory.child(record).content();
        return content == null ? 1 : Math.toIntExact((content.content().length() + SECTION - 1) / SECTION);
    }

    /// Most bytes of a file that needs no second section.
    public static long longestSection() {
        return SECTION;
    }

    @Override
    public long blocks() {
        return firstRecord.length - 1;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        ByteWriter out = new ByteWriter(into);
        for (int block = (int) first; into.hasRemaining(); block++) {
            render(block, layout, out);
            out.zerosTo((int) (block - first + 1) * BLOCK);
        }
    }

    private void render(int block, Layout layout, ByteWriter out) {
        int section = firstSection[block];
        int end = firstRecord[block + 1];
        int endSection = firstSection[block + 1];
        for (int record = firstRecord[block]; record < end || record == end && section < endSection; record++) {
            int stop = record == end ? endSection : sections(record);
            byte[] fields = systemUse.bytes(record, layout);
            for (; section < stop; section++) {
                record(record, section, layout, fields).write(out);
            }
            section = 0;
        }
    }

    /// The root directory's record as volume descriptors have it, without System Use.
    DirectoryRecord rootRecord(Layout layout) {
        return record(HierarchyDirectory.SELF, 0, layout, SystemUse.EMPTY);
    }

    private DirectoryRecord record(int record, int section, Layout layout, byte[] fields) {
        return switch (record) {
            case HierarchyDirectory.SELF -> directory(directory, DirectoryRecord.SELF, 0, layout, fields);
            case HierarchyDirectory.PARENT -> directory(directory.parent(), DirectoryRecord.PARENT, 0, layout, fields);
            default -> child(record, section, layout, fields);
        };
    }

    private DirectoryRecord child(int record, int section, Layout layout, byte[] fields) {
        PlannedNode child = directory.child(record);
        byte[] identifier = directory.identifier(record);
        int flags = marks(child.node().attributes());
        if (child instanceof PlannedDirectory inner && hierarchy.of(inner).parent() == directory) {
            return directory(hierarchy.of(inner), identifier, flags, layout, fields);
        }
        ContentRegion content = child.content();
        if (content == null) {
            return record(layout.firstBlockOf(defaults.emptyFiles()), 0, child.node().attributes(), flags, identifier, fields);
        }
        long start = section * SECTION;
        long left = content.content().length() - start;
        return record(layout.firstBlockOf(content) + start / BLOCK, Math.min(left, SECTION), child.node().attributes(),
                flags | (left > SECTION ? DirectoryRecord.MULTI_EXTENT : 0), identifier, fields);
    }

    private static int marks(Attributes attributes) {
        return (attributes.marks().hidden() ? DirectoryRecord.HIDDEN : 0)
                | (attributes.marks().associated() ? DirectoryRecord.ASSOCIATED : 0);
    }

    private DirectoryRecord directory(HierarchyDirectory about, byte[] identifier, int flags, Layout layout, byte[] fields) {
        DirectoryRegion region = about.region();
        return record(layout.firstBlockOf(region), region.blocks() * BLOCK, about.node().node().attributes(),
                flags | DirectoryRecord.DIRECTORY, identifier, fields);
    }

    private DirectoryRecord record(long location, long length, Attributes attributes, int flags, byte[] identifier, byte[] fields) {
        Instant modified = attributes.modified();
        Instant recorded = modified != null ? modified : defaults.recorded();
        return new DirectoryRecord(0, location, length, recorded, flags, 0, 0, 1, identifier, fields);
    }

    @Override
    public String toString() {
        return hierarchy.fileSystem().title() + " " + directory;
    }
}
