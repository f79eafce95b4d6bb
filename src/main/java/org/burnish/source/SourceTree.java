package org.burnish.source;

import java.util.List;
import org.burnish.tree.Directory;

/// What was found of the files and folders to be put on a disc.
///
/// @param root the folder that holds all of it, with an empty name
/// @param files how many files, links and special files there are
/// @param folders how many folders, the root not counted
/// @param bytes sum of the lengths of all files
/// @param problems what could not be read, one sentence each
/// @param leftOut what was not taken because nobody asked for it, one sentence each
/// @param unfollowed symbolic links that should be followed but cannot, and are links on the disc too, one sentence each
public record SourceTree(
        Directory root,
        long files,
        long folders,
        long bytes,
        List<String> problems,
        List<String> leftOut,
        List<String> unfollowed) {}
