package org.burnish.layout;

import java.util.List;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.jspecify.annotations.Nullable;

/// A directory of the tree that is being laid out.
public final class PlannedDirectory extends PlannedNode {
    private static final PlannedNode[] NONE = {};

    private final @Nullable PlannedDirectory parent;
    private final int number;
    private PlannedNode[] children = NONE;

    PlannedDirectory(Directory node, String name, @Nullable PlannedDirectory parent, int number, int serial, int absent) {
        super(node, name, null, serial, absent);
        this.parent = parent;
        this.number = number;
    }

    /// An empty directory that a file system adds to the root for its own use.
    public static PlannedDirectory added(String name, Attributes attributes, PlannedTree tree) {
        Directory node = new Directory(name, attributes, List.of());
        return new PlannedDirectory(node, name, tree.root(), tree.directories().size(), tree.largestSerial() + 1, 0);
    }

    /// The directory that it is in; the root has none.
    public @Nullable PlannedDirectory parent() {
        return parent;
    }

    /// Its place in the tree's list of directories.
    public int number() {
        return number;
    }

    /// What is in it, in ascending order of the names.
    public PlannedNode[] children() {
        return children;
    }

    void fill(PlannedNode[] found) {
        children = found;
    }

    /// From the root, with `/` before each name; `/` for the root itself.
    public String path() {
        if (parent == null) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        for (PlannedDirectory at = this; at.parent != null; at = at.parent) {
            path.insert(0, at.name()).insert(0, '/');
        }
        return path.toString();
    }

    /// The path of something in this directory.
    public String pathOf(String child) {
        return parent == null ? "/" + child : path() + "/" + child;
    }
}
