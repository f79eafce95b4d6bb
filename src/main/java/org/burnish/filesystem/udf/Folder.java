package org.burnish.filesystem.udf;

import org.jspecify.annotations.Nullable;

/// A directory as it is reached: where its file entry stands and through which folders.
///
/// @param parent the folder it stands in, or null for the root
/// @param name as shown, empty for the root
/// @param depth how many folders are above it
record Folder(@Nullable Folder parent, String name, BlockAddress icb, int depth) {

    /// The names from the root on, each behind a slash.
    String path() {
        if (parent == null) {
            return "/";
        }
        return parent.parent == null ? "/" + name : parent.path() + "/" + name;
    }
}
