package org.burnish.layout;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The tree that is being laid out: sound names, a number for each file, and one region for each distinct
/// content. The same for all file systems of the image.
public final class PlannedTree {
    private final List<PlannedDirectory> directories;
    private final List<ContentRegion> contents;
    private final int largestSerial;

    PlannedTree(List<PlannedDirectory> directories, List<ContentRegion> contents, int largestSerial) {
        this.directories = Collections.unmodifiableList(directories);
        this.contents = Collections.unmodifiableList(contents);
        this.largestSerial = largestSerial;
    }

    public PlannedDirectory root() {
        return directories.getFirst();
    }

    /// The node with these names on the way to it.
    public Optional<PlannedNode> find(List<String> path) {
        PlannedNode at = root();
        for (String name : path) {
            PlannedNode next = null;
            if (at instanceof PlannedDirectory folder) {
                for (PlannedNode child : folder.children()) {
                    next = child.name().equals(name) ? child : next;
                }
            }
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /// All directories, each before those in it.
    public List<PlannedDirectory> directories() {
        return directories;
    }

    /// All contents that are not empty, in the order in which they are to be recorded.
    public List<ContentRegion> contents() {
        return contents;
    }

    /// No node has a larger serial number.
    public int largestSerial() {
        return largestSerial;
    }
}
