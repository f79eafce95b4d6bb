package org.burnish.filesystem.iso9660;

import org.burnish.bytes.Clause;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.jspecify.annotations.Nullable;

/// A directory of one file system's hierarchy: where it hangs there, and how what is in it is called.
///
/// Its records are numbered: 0 is its own, 1 that of its parent, and from [#FIRST_CHILD] on come the
/// children in the order of the disc.
public final class HierarchyDirectory {
    /// Number of the record that a directory has of itself.
    public static final int SELF = 0;
    /// Number of the record that a directory has of its parent.
    public static final int PARENT = 1;
    /// Number of the first record that is about something in the directory.
    public static final int FIRST_CHILD = 2;

    private final PlannedDirectory node;
    private final HierarchyDirectory parent;
    private final int level;
    private PlannedNode[] children;
    private IdentifierTable identifiers = IdentifierTable.EMPTY;
    private byte[] identifier = DirectoryRecord.SELF;
    private int number = 1;
    private int pathLength;
    private @Nullable DirectoryRegion region;

    HierarchyDirectory(PlannedDirectory node, @Nullable HierarchyDirectory parent, PlannedNode[] children) {
        this.node = node;
        this.parent = parent == null ? this : parent;
        this.level = parent == null ? 1 : parent.level + 1;
        this.children = children;
    }

    public PlannedDirectory node() {
        return node;
    }

    /// The directory that it is in; the root's is the root.
    public HierarchyDirectory parent() {
        return parent;
    }

    /// The root's level is 1.
    @Clause("ECMA-119 6.8.2")
    public int level() {
        return level;
    }

    /// Number of its path table record.
    @Clause("ECMA-119 6.9.1")
    public int number() {
        return number;
    }

    /// What its parent calls it.
    public byte[] identifier() {
        return identifier;
    }

    /// Bytes of the identifiers from the root to here, and how many there are.
    @Clause("ECMA-119 6.8.2.1")
    int pathLength() {
        return pathLength;
    }

    void number(int assigned, byte[] calledByParent) {
        number = assigned;
        identifier = calledByParent;
        pathLength = parent.pathLength + calledByParent.length + 1;
    }

    void name(PlannedNode[] inOrder, IdentifierTable names) {
        children = inOrder;
        identifiers = names;
    }

    void place(DirectoryRegion placed) {
        region = placed;
    }

    /// Where its records are.
    public DirectoryRegion region() {
        if (region == null) {
            throw new IllegalStateException(node.path() + " has no region yet");
        }
        return region;
    }

    public int recordCount() {
        return FIRST_CHILD + children.length;
    }

    PlannedNode[] children() {
        return children;
    }

    /// What a record from [#FIRST_CHILD] on is about.
    public PlannedNode child(int record) {
        return children[record - FIRST_CHILD];
    }

    byte[] identifier(int record) {
        return switch (record) {
            case SELF -> DirectoryRecord.SELF;
            case PARENT -> DirectoryRecord.PARENT;
            default -> identifiers.get(record - FIRST_CHILD);
        };
    }

    /// Bytes of a record's identifier.
    public int identifierLength(int record) {
        return record < FIRST_CHILD ? 1 : identifiers.length(record - FIRST_CHILD);
    }

    /// Whether it hangs elsewhere than in the tree that is recorded.
    @Clause("RRIP 4.1.5")
    public boolean isRelocated() {
        return node.parent() != null && node.parent() != parent.node;
    }

    /// Whether it is `other` or hangs somewhere below it.
    boolean isWithin(HierarchyDirectory other) {
        HierarchyDirectory at = this;
        while (at.level > other.level) {
            at = at.parent;
        }
        return at == other;
    }

    @Override
    public String toString() {
        return "directory " + node.path();
    }
}
