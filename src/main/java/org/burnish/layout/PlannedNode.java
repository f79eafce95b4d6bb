package org.burnish.layout;

import java.util.Set;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.jspecify.annotations.Nullable;

/// A node of the tree that is being laid out, one for all file systems of the image.
public class PlannedNode {
    private final Node node;
    private final String name;
    private final @Nullable ContentRegion content;
    private final int serial;
    private final byte absent;

    PlannedNode(Node node, String name, @Nullable ContentRegion content, int serial, int absent) {
        this.node = node;
        this.name = name;
        this.content = content;
        this.serial = serial;
        this.absent = (byte) absent;
    }

    public Node node() {
        return node;
    }

    /// The node's name, made fit for a path: never empty, no slash, unique in its directory.
    public String name() {
        return name;
    }

    /// The blocks of a regular file that is not empty.
    public @Nullable ContentRegion content() {
        return content;
    }

    /// From 1 on in the order of the tree; the same for all names of one file, and for nothing else.
    public int serial() {
        return serial;
    }

    public boolean isIn(FileSystem fileSystem) {
        return (absent & bit(fileSystem)) == 0;
    }

    static int bit(FileSystem fileSystem) {
        return 1 << fileSystem.ordinal();
    }

    static int bits(Set<FileSystem> fileSystems) {
        int bits = 0;
        for (FileSystem fileSystem : fileSystems) {
            bits |= bit(fileSystem);
        }
        return bits;
    }
}
