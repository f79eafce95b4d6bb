package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// One of a hierarchy's path tables: a record for each directory, by level, parent and identifier. It ends
/// before the first directory whose parent has too large a number for the field.
@Clause("ECMA-119 6.9")
final class PathTableRegion implements Region {
    /// The field for a parent's number has no room for more.
    static final int LARGEST_NUMBER = 0xFFFF;

    private static final int BLOCK = 2048;
    private static final int LONGEST_RECORD = 8 + 256;

    private final Hierarchy hierarchy;
    private final PathTableRecord.ByteOrder order;
    /// Where each record ends.
    private final int[] ends;

    PathTableRegion(Hierarchy hierarchy, PathTableRecord.ByteOrder order) {
        this.hierarchy = hierarchy;
        this.order = order;
        List<HierarchyDirectory> directories = hierarchy.directories();
        ends = new int[recorded(directories)];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += PathTableRecord.lengthOf(directories.get(i).identifier().length);
            ends[i] = end;
        }
    }

    /// How many of the directories have records: parents' numbers ascend, so these are the first ones.
    static int recorded(List<HierarchyDirectory> directories) {
        int count = Math.min(directories.size(), LARGEST_NUMBER);
        while (count < directories.size() && directories.get(count).parent().number() <= LARGEST_NUMBER) {
            count++;
        }
        return count;
    }

    /// Bytes of all records.
    int length() {
        return ends[ends.length - 1];
    }

    @Override
    public long blocks() {
        return (length() + BLOCK - 1) / BLOCK;
    }

    /// Records cross the borders of blocks here, so those at either end may be wanted only in part.
    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        int from = (int) first * BLOCK;
        int to = Math.min(length(), from + into.remaining());
        ByteBuffer one = ByteBuffer.allocate(LONGEST_RECORD);
        int at = Arrays.binarySearch(ends, from);
        for (int i = at < 0 ? -at - 1 : at + 1; i < ends.length && start(i) < to; i++) {
            record(i, layout).write(new ByteWriter(one.clear()), order);
            one.flip().position(Math.max(from - start(i), 0)).limit(Math.min(to, ends[i]) - start(i));
            into.put(one);
        }
        new ByteWriter(into).zeros(into.remaining());
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private PathTableRecord record(int i, Layout layout) {
        HierarchyDirectory directory = hierarchy.directories().get(i);
        long location = layout.firstBlockOf(directory.region());
        return new PathTableRecord(0, location, directory.parent().number(), directory.identifier());
    }

    @Override
    public String toString() {
        return hierarchy.fileSystem().title() + " path table " + order;
    }
}
