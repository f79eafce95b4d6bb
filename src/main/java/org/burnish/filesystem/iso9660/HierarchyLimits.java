package org.burnish.filesystem.iso9660;

import java.time.Instant;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutException;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;

/// What ISO 9660 has no room for: some of it makes an image impossible, most is worth a word.
public final class HierarchyLimits {
    private static final long MOST_BLOCKS = 0xFFFF_FFFFL;
    private static final int LONGEST_PATH = 255;

    private HierarchyLimits() {}

    /// A file of one section is all that levels 1 and 2 have.
    @Clause("ECMA-119 11.1, 11.2")
    public static void requireFiles(PlannedTree tree, int level) throws LayoutException {
        for (ContentRegion region : tree.contents()) {
            long length = region.content().length();
            if (level < 3 && length > DirectoryRegion.longestSection()) {
                throw new LayoutException(region.content() + " has " + length + " bytes, and ISO 9660 level " + level
                        + " ends at " + DirectoryRegion.longestSection() + ": use level 3");
            }
        }
    }

    /// Block numbers have 32 bits.
    public static void requireBlocks(long blocks) throws LayoutException {
        if (blocks > MOST_BLOCKS) {
            throw new LayoutException("the image would have " + blocks + " blocks of 2 KiB, and ISO 9660 ends at "
                    + MOST_BLOCKS + " (8 TiB): leave files out, or make several images");
        }
    }

    /// Reports what goes beyond the standard or is recorded less exactly than the tree has it.
    public static void report(Hierarchy hierarchy, boolean exactTimes, Findings findings) {
        int missing = hierarchy.directories().size() - PathTableRegion.recorded(hierarchy.directories());
        if (missing > 0) {
            add("path-table", hierarchy.root(), missing + " directories are not in the path table, which can number "
                    + PathTableRegion.LARGEST_NUMBER + " parents: systems that rely on it do not see them", "ECMA-119 9.4.4", findings);
        }
        for (HierarchyDirectory directory : hierarchy.directories()) {
            if (directory.level() > HierarchyPlanner.MOST_LEVELS) {
                add("deep-directory", directory, "lies on level " + directory.level()
                        + " of 8: old systems may not reach it", "ECMA-119 6.8.2.1", findings);
            }
            reportChildren(directory, exactTimes, findings);
        }
    }

    private static void reportChildren(HierarchyDirectory directory, boolean exactTimes, Findings findings) {
        for (int record = HierarchyDirectory.FIRST_CHILD; record < directory.recordCount(); record++) {
            PlannedNode child = directory.child(record);
            int pathLength = directory.pathLength() + directory.identifierLength(record);
            if (pathLength > LONGEST_PATH) {
                findings.add(new Finding(Severity.NOTE, "path-length", -1, directory.node().pathOf(child.name()),
                        "its path has " + pathLength + " of 255 bytes", "ECMA-119 6.8.2.1"));
            }
            Instant modified = child.node().attributes().modified();
            if (modified != null && !exactTimes && !RecordingTime.reaches(modified)) {
                findings.add(new Finding(Severity.WARNING, "recording-time", -1, directory.node().pathOf(child.name()),
                        "its time " + modified + " lies outside 1900 to 2155 and is recorded as the nearest one", "ECMA-119 9.1.5"));
            }
        }
    }

    private static void add(String rule, HierarchyDirectory directory, String what, String clause, Findings findings) {
        findings.add(new Finding(Severity.WARNING, rule, -1, directory.node().path(), what, clause));
    }
}
