package org.burnish.ui.common;

import java.nio.file.Path;
import java.util.List;

/// The first change that someone wants of an image that is only looked at. It is made to a copy; the image stays what it is.
public sealed interface ImageEdit {
    /// None yet.
    record Nothing() implements ImageEdit {}

    /// These are to be left out.
    ///
    /// @param paths names from below the root of the image's best file system on
    record Remove(List<List<String>> paths) implements ImageEdit {}

    /// This is to get another name, which the user types then.
    record Rename(List<String> path) implements ImageEdit {}

    /// Files and folders of this computer are to come into a folder.
    record Add(List<Path> files, List<String> folder) implements ImageEdit {}
}
