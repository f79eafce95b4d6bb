package org.burnish.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is taken of files and folders, and how.
///
/// @param excludes what is left out, matched with paths in the image
/// @param neverTake files that are left out wherever they are met: the image that is being made
/// @param followLinks whether what a symbolic link points to is taken in its place
/// @param specialFiles whether devices, fifos and sockets are taken; they are left out otherwise
/// @param ownership what becomes of owners and permissions
/// @param changes told when a file turns out to be another than the one that was found here
public record ScanOptions(
        List<Glob> excludes,
        List<Path> neverTake,
        boolean followLinks,
        boolean specialFiles,
        Ownership ownership,
        SourceChanges changes) {

    /// What becomes of owners and permissions.
    public enum Ownership {
        /// As they are on this computer.
        KEEP,
        /// Owned by root, readable by all, writable by nobody; what someone may execute all may.
        NEUTRAL
    }

    /// Everything as it is, and no file may change.
    public static ScanOptions plain() {
        return new ScanOptions(List.of(), List.of(), false, false, Ownership.KEEP, SourceChanges.refused());
    }

    /// Whether the name in the folder is a file that must not be taken. It need not exist yet.
    boolean neverTakes(Path folder, String name) throws IOException {
        for (Path path : neverTake) {
            if (name.equals(String.valueOf(path.getFileName())) && isParent(folder, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParent(Path folder, Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return parent != null && Files.isSameFile(folder, parent);
    }

    boolean excludes(String path, boolean folder) {
        for (Glob exclude : excludes) {
            if (exclude.matches(path, folder)) {
                return true;
            }
        }
        return false;
    }
}
