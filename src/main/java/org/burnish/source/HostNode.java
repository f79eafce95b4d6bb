package org.burnish.source;

import java.time.Instant;
import org.burnish.tree.SpecialFile;
import org.jspecify.annotations.Nullable;

/// What the operating system says of one file, folder or other thing.
///
/// @param mode POSIX permission bits
/// @param links how many names it has
record HostNode(Kind kind, int mode, long userId, long groupId, long links, long length, Instant modified) {

    /// What it is.
    enum Kind {
        FILE(null),
        FOLDER(null),
        LINK(null),
        BLOCK_DEVICE(SpecialFile.Kind.BLOCK_DEVICE),
        CHARACTER_DEVICE(SpecialFile.Kind.CHARACTER_DEVICE),
        FIFO(SpecialFile.Kind.FIFO),
        SOCKET(SpecialFile.Kind.SOCKET);

        private final SpecialFile.@Nullable Kind special;

        Kind(SpecialFile.@Nullable Kind special) {
            this.special = special;
        }

        SpecialFile.@Nullable Kind special() {
            return special;
        }
    }
}
