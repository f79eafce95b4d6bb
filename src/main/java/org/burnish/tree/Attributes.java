package org.burnish.tree;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a node besides its name and content.
///
/// @param mode POSIX permission bits with set-user-id, set-group-id and sticky: 07777 at most
/// @param userId owner
/// @param groupId group
/// @param links how many names the node has; for a folder as POSIX counts, 2 and one for each subfolder
/// @param fileNumber the same for all names of one node and different between nodes, or 0 when nobody knows
/// @param modified when the content changed, or null
/// @param accessed when it was last read, or null
/// @param changed when these attributes changed, or null
/// @param created when it came into being, or null
/// @param marks what a file system says of the node beyond POSIX
public record Attributes(
        int mode,
        long userId,
        long groupId,
        long links,
        long fileNumber,
        @Nullable Instant modified,
        @Nullable Instant accessed,
        @Nullable Instant changed,
        @Nullable Instant created,
        Marks marks) {

    /// Marks of ISO 9660 and of others.
    ///
    /// @param hidden the node's existence need not be made known to the user (ECMA-119 9.1.6)
    /// @param associated the node is an associated file, such as an Apple resource fork (ECMA-119 9.1.6)
    /// @param others System Use entries of extensions that nothing here knows (SUSP 4), or null for none
    public record Marks(boolean hidden, boolean associated, @Nullable Uninterpreted others) {
        public static final Marks NONE = new Marks(false, false);

        public Marks(boolean hidden, boolean associated) {
            this(hidden, associated, null);
        }

        /// The same with entries of extensions.
        public Marks with(Uninterpreted entries) {
            return new Marks(hidden, associated, entries);
        }
    }

    /// A file that anyone may read, owned by root, with no times.
    public static final Attributes FILE = new Attributes(0444, 0, 0, 1, 0, null, null, null, null, Marks.NONE);

    /// A folder that anyone may enter, owned by root, with no times.
    public static final Attributes DIRECTORY = new Attributes(0555, 0, 0, 2, 0, null, null, null, null, Marks.NONE);

    public Attributes withModified(@Nullable Instant time) {
        return new Attributes(mode, userId, groupId, links, fileNumber, time, accessed, changed, created, marks);
    }

    public Attributes withLinks(long count) {
        return new Attributes(mode, userId, groupId, count, fileNumber, modified, accessed, changed, created, marks);
    }

    public Attributes withFileNumber(long number) {
        return new Attributes(mode, userId, groupId, links, number, modified, accessed, changed, created, marks);
    }

    public Attributes withMarks(Marks changedMarks) {
        return new Attributes(mode, userId, groupId, links, fileNumber, modified, accessed, changed, created, changedMarks);
    }
}
