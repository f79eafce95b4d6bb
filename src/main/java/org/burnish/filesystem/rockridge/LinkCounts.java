package org.burnish.filesystem.rockridge;

import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.iso9660.HierarchyDirectory;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;

/// How many links each node of a hierarchy has there: names for a file, 2 and one for each subdirectory for a
/// directory. What the source says may count names that are not on the disc.
public final class LinkCounts {
    /// At each serial number, the names seen.
    private final int[] counts;

    private LinkCounts(int largestSerial) {
        counts = new int[largestSerial + 2];
    }

    public static LinkCounts of(Hierarchy hierarchy, PlannedTree tree) {
        LinkCounts links = new LinkCounts(tree.largestSerial());
        for (HierarchyDirectory directory : hierarchy.directories()) {
            links.counts[directory.node().serial()] += 2;
            for (int i = HierarchyDirectory.FIRST_CHILD; i < directory.recordCount(); i++) {
                links.count(hierarchy, directory, directory.child(i));
            }
        }
        return links;
    }

    /// A relocated directory counts where it comes from, and the one for relocated directories nowhere.
    private void count(Hierarchy hierarchy, HierarchyDirectory directory, PlannedNode child) {
        if (!(child instanceof PlannedDirectory inner)) {
            counts[child.serial()]++;
        } else if (inner.parent() == directory.node() && inner != hierarchy.relocation()) {
            counts[directory.node().serial()]++;
        }
    }

    public int of(PlannedNode node) {
        return counts[node.serial()];
    }
}
