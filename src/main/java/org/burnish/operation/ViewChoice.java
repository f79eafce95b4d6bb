package org.burnish.operation;

import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// Which of an image's views the user wants.
///
/// @param fileSystem the file system, or null for the best one
/// @param session the session's number from 1 on, or 0 for the last one
public record ViewChoice(@Nullable FileSystem fileSystem, int session) {
    /// The best view of the last session.
    public static final ViewChoice PREFERRED = new ViewChoice(null, 0);
}
