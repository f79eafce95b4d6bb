package org.burnish.filesystem.iso9660;

import org.jspecify.annotations.Nullable;

/// A directory of a hierarchy as it is reached: where it lies and through which folders.
///
/// @param parent the folder it stands in, or null for the root
/// @param name as shown, empty for the root
/// @param block number of its first block, behind any Extended Attribute Record
/// @param length bytes of its extent
/// @param depth how many folders are above it
public record Folder(@Nullable Folder parent, String name, long block, long length, int depth) {

    /// What findings about it are about.
    public String subject() {
        return "directory " + path();
    }

    /// The names from the root on, each behind a slash.
    public String path() {
        if (parent == null) {
            return "/";
        }
        return parent.parent == null ? "/" + name : parent.path() + "/" + name;
    }
}
