package org.burnish.filesystem.udf;

import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.jspecify.annotations.Nullable;

/// A directory of the file set that is being laid out. Its blocks stand side by side: its file entry, its
/// names, and then the file entries of those files in it that have none elsewhere.
final class PlannedFolder {
    private static final int BLOCK = FileAllocation.BLOCK;

    private final PlannedDirectory node;
    private final PlannedFolder parent;
    private final PlannedNode[] children;
    /// How the children are called, null when all are called as in the tree.
    private final String @Nullable [] names;
    private final int firstBlock;
    private final int firstName;
    private final long length;
    /// For each block of names the number of the name that its first byte belongs to, and how many bytes of
    /// that name stand before it. The parent directory's name, which is empty, has number 0.
    private final int[] nameAt;
    private final int[] bytesBefore;
    private int[] entries = {};

    /// @param firstBlock where it starts in the file set
    /// @param firstName how many names are in the directories before it
    PlannedFolder(
            PlannedDirectory node, @Nullable PlannedFolder parent, PlannedNode[] children, String @Nullable [] names,
            int firstBlock, int firstName) {
        this.node = node;
        this.parent = parent == null ? this : parent;
        this.children = children;
        this.names = names;
        this.firstBlock = firstBlock;
        this.firstName = firstName;
        this.length = measure();
        int blocks = Math.toIntExact((length + BLOCK - 1) / BLOCK);
        this.nameAt = new int[blocks];
        this.bytesBefore = new int[blocks];
        index();
    }

    private long measure() {
        long bytes = 0;
        for (int i = 0; i <= children.length; i++) {
            bytes += lengthOf(i);
        }
        return bytes;
    }

    private void index() {
        long offset = 0;
        for (int i = 0; i <= children.length; i++) {
            long end = offset + lengthOf(i);
            for (long block = (offset + BLOCK - 1) / BLOCK; block * BLOCK < end; block++) {
                nameAt[(int) block] = i;
                bytesBefore[(int) block] = (int) (block * BLOCK - offset);
            }
            offset = end;
        }
    }

    private int lengthOf(int name) {
        return FileIdentifierDescriptor.lengthOf(name == 0 ? 0 : CompressedUnicode.lengthOf(nameOf(name - 1)), 0);
    }

    PlannedDirectory node() {
        return node;
    }

    /// The directory that it is in; the root's is the root.
    PlannedFolder parent() {
        return parent;
    }

    boolean isRoot() {
        return parent == this;
    }

    PlannedNode[] children() {
        return children;
    }

    String nameOf(int child) {
        return names == null ? children[child].name() : names[child];
    }

    boolean isRenamed(int child) {
        return names != null && !names[child].equals(children[child].name());
    }

    /// The number of a child's name among those of the whole file set.
    int ordinalOf(int child) {
        return firstName + child;
    }

    /// Bytes of the names.
    long length() {
        return length;
    }

    /// Block of the file set in which its file entry stands.
    int firstBlock() {
        return firstBlock;
    }

    int nameBlocks() {
        return nameAt.length;
    }

    int nameAt(int block) {
        return nameAt[block];
    }

    int bytesBefore(int block) {
        return bytesBefore[block];
    }

    /// Sets for each block behind the names the child that it belongs to.
    void entries(int[] childOfBlock) {
        entries = childOfBlock;
    }

    /// The first block behind the names.
    int firstEntryBlock() {
        return firstBlock + 1 + nameAt.length;
    }

    int endBlock() {
        return firstEntryBlock() + entries.length;
    }

    /// The child that a block behind the names belongs to.
    int entryAt(int block) {
        return entries[block];
    }
}
