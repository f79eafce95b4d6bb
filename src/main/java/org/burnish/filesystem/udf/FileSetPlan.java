package org.burnish.filesystem.udf;

import java.util.List;
import java.util.Map;
import org.burnish.bytes.Clause;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.jspecify.annotations.Nullable;

/// Where everything stands in the blocks of a file set, counted from its first block, which has the file set
/// descriptor.
final class FileSetPlan {
    /// The unique ids below are reserved (UDF 3.2.1.1).
    private static final int FIRST_UNIQUE_ID = 16;
    private static final int MOST_LINKS = 0xFFFF;

    private final Revision revision;
    private final List<PlannedFolder> folders;
    private final @Nullable PlannedFolder[] byNumber;
    private final Map<Integer, BytesRegion> longLinks;
    private final int[] entryBlock;
    private final int[] links;
    private final int[] firstName;
    private final int blocks;
    private final int names;

    /// @param folders in the order of their blocks, the root first
    /// @param byNumber at the number of each planned directory what became of it, null when it is hidden
    /// @param longLinks at the serial number of symbolic links that do not fit their file entries, their blocks
    /// @param entryBlock at each serial number the block of the file entry
    /// @param links at each serial number how many names there are, for a directory with those of its subfolders
    /// @param firstName at each serial number the first name
    /// @param names how many names there are in all
    FileSetPlan(
            Revision revision, List<PlannedFolder> folders, @Nullable PlannedFolder[] byNumber, Map<Integer, BytesRegion> longLinks,
            int[] entryBlock, int[] links, int[] firstName, int blocks, int names) {
        this.revision = revision;
        this.folders = folders;
        this.byNumber = byNumber;
        this.longLinks = longLinks;
        this.entryBlock = entryBlock;
        this.links = links;
        this.firstName = firstName;
        this.blocks = blocks;
        this.names = names;
    }

    Revision revision() {
        return revision;
    }

    List<PlannedFolder> folders() {
        return folders;
    }

    PlannedFolder of(PlannedDirectory directory) {
        PlannedFolder folder = byNumber[directory.number()];
        if (folder == null) {
            throw new IllegalArgumentException(directory.path() + " is hidden");
        }
        return folder;
    }

    /// How many blocks the file set has.
    int blocks() {
        return blocks;
    }

    Map<Integer, BytesRegion> longLinks() {
        return longLinks;
    }

    int entryBlockOf(PlannedNode node) {
        return entryBlock[node.serial()];
    }

    int linksOf(PlannedNode node) {
        return Math.min(links[node.serial()], MOST_LINKS);
    }

    boolean hasTooManyLinks(PlannedNode node) {
        return links[node.serial()] > MOST_LINKS;
    }

    /// The root's is 0; others have the number of their file entry's block.
    @Clause("UDF 3.2.1.1")
    long uniqueIdOf(PlannedNode node) {
        return node == folders.getFirst().node() ? 0 : FIRST_UNIQUE_ID + (long) entryBlockOf(node);
    }

    /// The first name of a file has the file's unique id, every other one an id of its own.
    @Clause("UDF 2.3.4.3")
    long uniqueIdOf(PlannedFolder folder, int child) {
        PlannedNode node = folder.children()[child];
        int ordinal = folder.ordinalOf(child);
        return firstName[node.serial()] == ordinal ? uniqueIdOf(node) : FIRST_UNIQUE_ID + (long) blocks + ordinal;
    }

    /// Above all unique ids in use.
    long nextUniqueId() {
        return FIRST_UNIQUE_ID + (long) blocks + names;
    }

    long directoryCount() {
        return folders.size();
    }

    /// All names but those of directories.
    @Clause("UDF 2.2.6.4")
    long fileCount() {
        return names - (folders.size() - 1L);
    }
}
